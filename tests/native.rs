//! The example of native use runs.

#[path = "../examples/native.rs"]
#[expect(unreachable_pub, reason = "of the example's own crate, `main` is the root")]
mod native;

#[test]
fn the_example_runs() {
    native::main();
}
