//! The example of native use runs.

#[path = "../examples/native.rs"]
mod native;

#[test]
fn the_example_runs() {
    native::main();
}
