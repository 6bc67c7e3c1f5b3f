//! What the shipped module needs because it has no standard library: an allocator, a panic
//! handler, and the memory that arguments and results pass through. The only `unsafe` there is.
#![allow(unsafe_code, clippy::mut_from_ref, reason = "raw memory is this file's trade")]

use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;

use alloc::vec::Vec;

use crate::catalog::Catalog;
use crate::descriptor::Descriptor;
use crate::fields::Form;
use crate::flat::{Output, Shared};
use crate::recogniser::Table;

/// Bytes of a page of wasm memory.
const PAGE: usize = 1 << 16;

/// A value of the one thread that a wasm instance has.
struct Local<T>(UnsafeCell<T>);

// SAFETY: the module is built without threads, so there is one thread.
unsafe impl<T> Sync for Local<T> {}

impl<T> Local<T> {
    /// SAFETY: no other reference to the value may be in use.
    unsafe fn get(&self) -> &mut T {
        // SAFETY: the caller's promise.
        unsafe { &mut *self.0.get() }
    }
}

/// An arena: everything of a call dies together, when the next call begins.
struct Arena {
    next: usize,
    end: usize,
    /// What lies below is kept: catalogs, tables, descriptors and forms.
    mark: usize,
}

static ARENA: Local<Arena> = Local(UnsafeCell::new(Arena { next: 0, end: 0, mark: 0 }));

struct Allocator;

#[global_allocator]
static ALLOCATOR: Allocator = Allocator;

// SAFETY: blocks never overlap, since `next` only grows within a call, and they are aligned and
// inside the memory, which `grow` made sure of.
unsafe impl GlobalAlloc for Allocator {
    #[inline(never)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: nothing of the arena is held across this call.
        let arena = unsafe { ARENA.get() };
        let mask = layout.align() - 1;
        let start = (arena.next + mask) & !mask;
        let next = start.saturating_add(layout.size());
        if next > arena.end && !arena.grow(next) {
            return core::ptr::null_mut();
        }
        arena.next = next;
        start as *mut u8
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: nothing of the arena is held across this call.
        let arena = unsafe { ARENA.get() };
        let start = old as usize;
        if start + layout.size() == arena.next {
            let next = start.saturating_add(size);
            if next <= arena.end || arena.grow(next) {
                arena.next = next;
                return old;
            }
            return core::ptr::null_mut();
        }
        // SAFETY: the caller's promise about `layout` and `size`, and blocks do not overlap.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !new.is_null() {
                core::ptr::copy_nonoverlapping(old, new, layout.size().min(size));
            }
            new
        }
    }
}

impl Arena {
    /// Makes the memory reach to `next`.
    fn grow(&mut self, next: usize) -> bool {
        if self.end == 0 {
            self.end = core::arch::wasm32::memory_size(0) * PAGE;
        }
        let missing = next.saturating_sub(self.end);
        if missing > 0 {
            // In large steps: an engine may collect garbage whenever memory grows.
            let pages = missing.div_ceil(PAGE);
            let ample = pages.max(self.end / PAGE / 2);
            let grown = |pages| core::arch::wasm32::memory_grow(0, pages) != usize::MAX;
            if !grown(ample) && !grown(pages) {
                return false;
            }
        }
        self.end = core::arch::wasm32::memory_size(0) * PAGE;
        true
    }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// What an instance keeps between calls: nothing of any request.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) catalogs: Vec<Catalog<'static>>,
    pub(crate) tables: Vec<Table<'static>>,
    pub(crate) dialects: Vec<Descriptor<'static>>,
    pub(crate) forms: Vec<&'static Form<'static, 'static>>,
}

impl Kept {
    /// What a new instance begins with.
    #[cfg(not(feature = "testing-module"))]
    fn first() -> Self {
        Self {
            catalogs: alloc::vec![Catalog::english()],
            tables: alloc::vec![Table::home()],
            dialects: Vec::new(),
            forms: Vec::new(),
        }
    }

    /// To encode, nothing of that is needed.
    #[cfg(feature = "testing-module")]
    fn first() -> Self {
        Self::default()
    }
}

static SHARED: Local<Option<Shared>> = Local(UnsafeCell::new(None));

static KEPT: Local<Option<Kept>> = Local(UnsafeCell::new(None));

/// Where the arguments of the call are, how many words they have, and the header of the result.
struct Call {
    start: usize,
    words: usize,
    header: [usize; 6],
}

static CALL: Local<Call> = Local(UnsafeCell::new(Call { start: 0, words: 0, header: [0; 6] }));

unsafe extern "C" {
    static __heap_base: u8;
}

/// Forgets the last call and makes room for the arguments of the next.
pub(crate) fn reserve(words: usize, bytes: usize) -> usize {
    // SAFETY: no reference of an earlier call is in use.
    unsafe {
        let call = CALL.get();
        let arena = ARENA.get();
        if arena.mark == 0 {
            arena.mark = &raw const __heap_base as usize;
            arena.next = arena.mark;
            *KEPT.get() = Some(Kept::first());
            *SHARED.get() = Some(Shared::new());
            keep();
        }
        arena.next = arena.mark;
        let size = words.saturating_mul(4).saturating_add(bytes);
        call.start = ALLOCATOR.alloc(Layout::from_size_align_unchecked(size, 4)) as usize;
        call.words = words;
        call.start
    }
}

/// The arguments of the call: its numbers, its text and its body.
#[inline(never)]
pub(crate) fn arguments(text: usize, body: usize) -> (&'static [u32], &'static str, &'static [u8]) {
    // SAFETY: `reserve` made the room, and what was not written there is whatever it was: bytes.
    unsafe {
        let call = CALL.get();
        let numbers = core::slice::from_raw_parts(call.start as *const u32, call.words);
        let start = (call.start + call.words * 4) as *const u8;
        let text_bytes = core::slice::from_raw_parts(start, text);
        let body = core::slice::from_raw_parts(start.add(text), body);
        (numbers, core::str::from_utf8(text_bytes).unwrap_or_default(), body)
    }
}

/// What the instance keeps.
#[inline(never)]
pub(crate) fn kept() -> &'static mut Kept {
    // SAFETY: the binding asks once a call, and calls do not nest.
    unsafe { KEPT.get().get_or_insert_default() }
}

/// The strings that the other side has.
#[inline(never)]
pub(crate) fn shared() -> &'static mut Shared {
    // SAFETY: the binding asks once a call, and calls do not nest.
    let (shared, arena) = unsafe { (SHARED.get().get_or_insert_default(), ARENA.get()) };
    shared.end = arena.mark;
    shared
}

/// Everything that was allocated so far stays for good.
pub(crate) fn keep() {
    // SAFETY: nothing of the arena is held across this call.
    let arena = unsafe { ARENA.get() };
    arena.mark = arena.next;
}

/// Leaves a result where the other side finds it, and says where its header is.
pub(crate) fn leave(output: Output<'_>) -> usize {
    let (lengths, numbers, text) = output.finish();
    let (lengths, numbers, text) = (lengths.leak(), numbers.leak(), text.leak());
    // SAFETY: no reference to the header of the last call is in use.
    let call = unsafe { CALL.get() };
    call.header = [
        lengths.as_ptr() as usize,
        lengths.len(),
        numbers.as_ptr() as usize,
        numbers.len(),
        text.as_ptr() as usize,
        text.len(),
    ];
    call.header.as_ptr() as usize
}

/// Leaves a text alone, as [`leave`] does.
#[cfg(feature = "testing-module")]
pub(crate) fn leave_text(text: alloc::string::String) -> usize {
    let text = text.leak();
    // SAFETY: no reference to the header of the last call is in use.
    let call = unsafe { CALL.get() };
    call.header = [0, 0, 0, 0, text.as_ptr() as usize, text.len()];
    call.header.as_ptr() as usize
}
