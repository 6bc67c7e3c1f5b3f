/**
 * The wasm module from its text. `xtask/src/module_text.rs` writes it and says what each stream
 * holds.
 */

const RAW = 0;
const UNPRINTABLE = 1;
const TABLE = 2;
const WORDS = 3;
const LOCALS = 4;
const CONSTANT = 9;
const ADDRESS = 10;
const TARGETS = 11;

/** From which digit on a number of each stream has another. */
const FIRST = [92, 60, 46, 90, 70, 80, 70, 45, 70, 60, 20, 60, 46];

/** The bytes of the module that the streams say. */
export function unpack(streams: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(streams.join(""));
  let end = 0;
  const places = streams.map(({ length }) => (end += length) - length);

  // Whoever waits for the first answer waits for this too, and it is not compiled yet: hence the
  // plain loops.
  const number = (stream: number): number => {
    const first = FIRST[stream]!;
    let at = places[stream]!;
    let number = text[at++]! - 35;
    if (number < 0) number = 57;
    if (number >= first) {
      let scale = 92 - first;
      for (let digit = 46; digit >= 46; scale *= 46) {
        digit = text[at++]! - 35;
        if (digit < 0) digit = 57;
        number += scale * digit;
      }
    }
    places[stream] = at;
    return number;
  };

  const bytes = new Uint8Array(number(TABLE));
  const code = number(TABLE);
  const functions = number(TABLE);
  let length = 0;
  const copy = (to: number): void => {
    while (length < to) {
      const byte = text[places[RAW]!++]!;
      bytes[length++] = byte === 126 ? number(UNPRINTABLE) : byte;
    }
  };
  const push = (number: number): void => {
    for (; number > 127; number = Math.floor(number / 128)) bytes[length++] = number | 128;
    bytes[length++] = number;
  };
  /** Puts the size of what was written since in the room that was left for it. */
  const size = (from: number): void => {
    const size = length - from - 5;
    length = from;
    push(size);
    bytes.copyWithin(length, from + 5, from + 5 + size);
    length += size;
  };

  // Of each word its bytes, the stream of its operand, and by how much it nests deeper.
  const codes: number[][] = [];
  const operands: number[] = [];
  const nests: number[] = [];
  for (const to = places[WORDS]!; places[TABLE]! < to; ) {
    operands.push(number(TABLE));
    const code: number[] = [];
    for (let left = number(TABLE); left > 0; left--) code.push(number(TABLE));
    codes.push(code);
    const [opcode = 0] = code;
    nests.push(opcode === 11 ? -1 : opcode > 1 && opcode < 5 ? 1 : 0);
  }

  copy(code);
  bytes[length++] = 10;
  const section = length;
  length += 5;
  push(functions);
  let address = 0;
  for (let left = functions; left > 0; left--) {
    const body = length;
    length += 5;
    let groups = number(LOCALS);
    push(groups);
    for (; groups > 0; groups--) {
      push(number(LOCALS));
      push(number(LOCALS));
    }
    for (let depth = 1; depth; ) {
      const word = number(WORDS);
      const code = codes[word]!;
      for (let i = 0; i < code.length; i++) bytes[length++] = code[i]!;
      depth += nests[word]!;
      const stream = operands[word]!;
      if (!stream) continue;
      let operand = number(stream);
      if (stream < CONSTANT) push(operand);
      else if (stream < TARGETS) {
        operand = operand % 2 ? -(operand + 1) / 2 : operand / 2;
        if (stream === ADDRESS) operand = address += operand;
        for (; operand > 63 || operand < -64; operand >>= 7) bytes[length++] = operand | 128;
        bytes[length++] = operand & 127;
      } else if (stream === TARGETS) {
        push(operand);
        for (; operand >= 0; operand--) push(number(TARGETS));
      } else {
        for (; operand > 127; operand = number(stream)) bytes[length++] = operand;
        bytes[length++] = operand;
      }
    }
    size(body);
  }
  size(section);
  copy(bytes.length);
  return bytes;
}
