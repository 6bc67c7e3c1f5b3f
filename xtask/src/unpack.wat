;; Puts the module together that `pack.rs` has taken apart.
;;
;; The memory holds, one after the other: where the next character of each part is, the rows of the
;; instructions, eight bytes each, the packed text, and behind it what is put together.
(module
  (memory (export "memory") PAGES)
  ;; Where the next byte goes.
  (global $to (mut i32) (i32.const 0))
  ;; The address that came last.
  (global $address (mut i32) (i32.const 0))

  ;; The next character of a part.
  (func $character (param $part i32) (result i32)
    (local $at i32)
    (i32.store (local.get $part)
      (i32.add (local.tee $at (i32.load (local.get $part))) (i32.const 1)))
    (i32.load8_u (local.get $at)))

  ;; Whether there is more of a part.
  (func $more (param $part i32) (result i32)
    (i32.ne (i32.load8_u (i32.load (local.get $part))) (i32.const 32)))

  ;; The digit that a character is: those from `[` to `^` are none.
  (func $digit (param $part i32) (result i32)
    (local $character i32)
    (i32.sub
      (i32.sub
        (local.tee $character (call $character (local.get $part)))
        (i32.const 35))
      (i32.shl (i32.gt_u (local.get $character) (i32.const 94)) (i32.const 2))))

  ;; The next number of a part. Behind a digit from 56 on there is another one.
  (func $number (param $part i32) (result i32)
    (local $number i32) (local $digit i32) (local $bits i32)
    (loop $next
      (local.set $number
        (i32.add
          (local.get $number)
          (i32.shl
            (local.tee $digit (call $digit (local.get $part)))
            (local.get $bits))))
      (local.set $bits (i32.add (local.get $bits) (i32.const 5)))
      (br_if $next (i32.gt_u (local.get $digit) (i32.const 55))))
    (local.get $number))

  (func $put (param $byte i32)
    (i32.store8 (global.get $to) (local.get $byte))
    (global.set $to (i32.add (global.get $to) (i32.const 1))))

  ;; Puts all of a part, of which each number is a byte.
  (func $all (param $part i32)
    (loop $next
      (if (call $more (local.get $part))
        (then
          (call $put (call $number (local.get $part)))
          (br $next)))))

  ;; Puts a number, seven bits a byte.
  (func $unsigned (param $number i32)
    (loop $next
      (if (i32.gt_u (local.get $number) (i32.const 127))
        (then
          (call $put (i32.or (local.get $number) (i32.const 128)))
          (local.set $number (i32.shr_u (local.get $number) (i32.const 7)))
          (br $next))))
    (call $put (local.get $number)))

  ;; The same, of which the last byte says the sign.
  (func $signed (param $number i32)
    (loop $next
      (if (i32.gt_u (i32.add (local.get $number) (i32.const 64)) (i32.const 127))
        (then
          (call $put (i32.or (local.get $number) (i32.const 128)))
          (local.set $number (i32.shr_s (local.get $number) (i32.const 7)))
          (br $next))))
    (call $put (i32.and (local.get $number) (i32.const 127))))

  ;; Puts so many numbers of a part.
  (func $numbers (param $part i32) (param $count i32)
    (loop $next
      (if (local.get $count)
        (then
          (call $unsigned (call $number (local.get $part)))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $next)))))

  ;; Puts an instruction, and says whether it is the last one of its function. Its row has its
  ;; length, the part that its number is in, and its bytes.
  (func $instruction (result i32)
    (local $row i32) (local $part i32) (local $number i32)
    ;; A row beyond those of all characters has two.
    (if (i32.eq (local.tee $row (call $character (i32.const 8))) (i32.const 93))
      (then
        (local.set $row (i32.add (call $character (i32.const 8)) (i32.const 92)))))
    (local.set $row (i32.shl (local.get $row) (i32.const 3)))
    (i64.store (global.get $to) (i64.load offset=2 (local.get $row)))
    (global.set $to (i32.add (global.get $to) (i32.load8_u (local.get $row))))
    (local.set $part (i32.load8_u offset=1 (local.get $row)))
    (if (i32.gt_u (local.get $part) (i32.const 1))
      (then
        (local.set $number (call $number (local.get $part)))
        (if (i32.lt_u (local.get $part) (i32.const 32))
          (then (call $unsigned (local.get $number)))
          (else
            (if (i32.lt_u (local.get $part) (i32.const 40))
              (then
                ;; What is negative is odd.
                (local.set $number
                  (i32.xor
                    (i32.shr_u (local.get $number) (i32.const 1))
                    (i32.sub
                      (i32.const 0)
                      (i32.and (local.get $number) (i32.const 1)))))
                ;; An address is the way from the one before.
                (if (i32.eq (local.get $part) (i32.const 36))
                  (then
                    (global.set $address
                      (local.tee $number
                        (i32.add (global.get $address) (local.get $number))))))
                (call $signed (local.get $number)))
              (else
                (if (i32.eq (local.get $part) (i32.const 40))
                  (then
                    ;; So many labels, and one more.
                    (call $unsigned (local.get $number))
                    (call $numbers
                      (local.get $part)
                      (i32.add (local.get $number) (i32.const 1))))
                  (else
                    ;; Bytes of a wide number.
                    (call $put (local.get $number))
                    (loop $next
                      (if (i32.gt_u (local.get $number) (i32.const 127))
                        (then
                          (call $put
                            (local.tee $number (call $number (local.get $part))))
                          (br $next))))))))))))
    (i32.eq (local.get $part) (i32.const 1)))

  ;; Puts a function: its size in three bytes, its locals, its instructions.
  (func $function
    (local $from i32) (local $count i32)
    (local.set $from (global.get $to))
    (global.set $to (i32.add (local.get $from) (i32.const 3)))
    (call $unsigned (local.tee $count (call $number (i32.const 12))))
    (call $numbers (i32.const 12) (i32.shl (local.get $count) (i32.const 1)))
    (loop $next (br_if $next (i32.eqz (call $instruction))))
    (local.set $count
      (i32.sub (i32.sub (global.get $to) (local.get $from)) (i32.const 3)))
    (i32.store8 (local.get $from) (i32.or (local.get $count) (i32.const 128)))
    (i32.store8 offset=1
      (local.get $from)
      (i32.or (i32.shr_u (local.get $count) (i32.const 7)) (i32.const 128)))
    (i32.store8 offset=2
      (local.get $from)
      (i32.shr_u (local.get $count) (i32.const 14))))

  ;; Puts the bytes of the memory, up to the end of the text. Three characters begin a pair.
  (func $image (param $end i32)
    (local $byte i32) (local $pair i32)
    (loop $next
      (if (i32.lt_u (i32.load (i32.const 52)) (local.get $end))
        (then
          (local.set $pair
            (i32.sub
              (local.tee $byte (call $character (i32.const 52)))
              (i32.const 91)))
          (if (i32.lt_u (local.get $pair) (i32.const 4))
            (then
              (local.set $byte
                (i32.add
                  (i32.mul
                    (i32.shr_u (i32.add (local.get $pair) (i32.const 1)) (i32.const 1))
                    (i32.const 88))
                  (call $digit (i32.const 52))))))
          (call $put (local.get $byte))
          (br $next)))))

  ;; Puts the module together behind the text, which ends there, and gives its own end.
  (func (export "unpack") (param $end i32) (result i32)
    (local $part i32) (local $at i32)
    (local.set $at (i32.const 4096))
    (loop $next
      (i32.store (local.get $part) (local.get $at))
      (local.set $part (i32.add (local.get $part) (i32.const 4)))
      (loop $skip
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br_if $skip
          (i32.ne (i32.load8_u (i32.sub (local.get $at) (i32.const 1))) (i32.const 32))))
      (br_if $next (i32.lt_u (local.get $part) (i32.const 52))))
    (i32.store (local.get $part) (local.get $at))
    (global.set $to (i32.const 280))
    (call $all (i32.const 4))
    (global.set $to (local.get $end))
    (call $all (i32.const 0))
    (loop $next
      (if (call $more (i32.const 8))
        (then
          (call $function)
          (br $next))))
    (call $all (i32.const 48))
    (call $image (local.get $end))
    (global.get $to)))
