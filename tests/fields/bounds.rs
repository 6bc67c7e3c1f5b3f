//! That the fast way finds what the plain one does, and that no input takes long.

use std::time::{Duration, Instant};

use faultmap::{FieldErrors, FieldOptions, MessageOptions, Resolver, Why, map_to_fields};

use super::{Options, aliased, error, fault, form, holds_every_error, map, with};

#[test]
fn one_by_one_and_all_at_once_give_the_same() {
    const STEPS: [&str; 14] = [
        "a", "A", "b_c", "bC", "b-c", "data", "body", "items", "*", "0", "1", "2", "[\"1\"]", "1_2",
    ];
    let mut state = 1_u32;
    let mut below = |bound: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % bound
    };
    let mut paths = |count: usize, stars: bool| -> Vec<&'static str> {
        let steps = (0..count).map(|_| {
            let steps: Vec<_> = (0..=below(4)).map(|_| STEPS[below(STEPS.len())]).collect();
            let path = steps.join(".");
            leak(if stars { path } else { path.replace('*', "3") })
        });
        steps.collect()
    };
    for _ in 0..200 {
        let aliases: Vec<_> = paths(20, true).chunks(2).map(|pair| (pair[0], pair[1])).collect();
        let options = FieldOptions { index_base: 1, ..aliased(&paths(40, true), &aliases) };
        let properties = paths(40, false);
        let errors: Vec<_> = properties.iter().map(|property| (*property, "wrong")).collect();
        let together = map(&options, &errors);
        for (at, error) in errors.iter().enumerate() {
            let alone = map(&options, &[*error]);
            assert_eq!(together.entries[at].name, alone.entries[0].name, "{}", error.0);
            let whys = |mapped: &FieldErrors| -> Vec<Why> {
                let renamed = mapped.renamed.iter().filter(|renamed| renamed.from == error.0);
                renamed.map(|renamed| renamed.why).collect()
            };
            assert_eq!(whys(&together), whys(&alone), "{}", error.0);
        }
    }
}

fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

#[track_caller]
fn in_time(
    options: &Options,
    properties: impl Iterator<Item = &'static str>,
) -> FieldErrors<'static> {
    let errors = properties.map(|property| error(property, "wrong")).collect();
    let fault = fault(errors);
    let mut resolver = Resolver::new(MessageOptions::default());
    let start = Instant::now();
    let mapped = map_to_fields(fault, options, &mut resolver);
    let took = start.elapsed();
    assert!(took < Duration::from_secs(30), "{took:?}");
    holds_every_error(fault, &mapped);
    mapped
}

const MANY: usize = 100_000;

#[test]
fn a_hundred_thousand_errors_take_bounded_time() {
    let names: Vec<_> = (0..50).map(|n| leak(format!("fieldNumber{n}"))).collect();
    let mapped = in_time(&form(&names), (0..MANY).map(|n| names[n % 50]));
    assert_eq!(mapped.fields.len(), 50);
    let snake: Vec<_> = (0..50).map(|n| leak(format!("body.Field_Number_{n}"))).collect();
    let mapped = in_time(&form(&names), (0..MANY).map(|n| snake[n % 50]));
    assert_eq!((mapped.fields.len(), mapped.renamed.len()), (50, 100));
    let rows: Vec<_> = (0..MANY).map(|n| leak(format!("Rows[{n}].Price"))).collect();
    let mapped = in_time(&form(&["name", "rows.*.price"]), rows.iter().copied());
    assert_eq!(mapped.fields.len(), MANY);
    let mapped = in_time(&form(&rows), rows.iter().copied());
    assert_eq!(mapped.fields.len(), MANY);
    let mapped = in_time(&form(&names), rows.iter().copied());
    assert_eq!(mapped.unmatched.len(), MANY);
    let mapped = in_time(&FieldOptions::default(), rows.iter().copied());
    assert_eq!(mapped.fields.len(), MANY);
    let texts = (0..MANY).map(|n| error("name", leak(format!("text {n}")))).collect();
    let mapped = with(MessageOptions::default(), &form(&["name"]), texts);
    assert_eq!(mapped.fields[0].1.len(), MANY);
}

#[test]
fn hostile_names_and_paths_take_bounded_time() {
    let deep: Vec<_> = (0..200).map(|n| leak(format!("{}{n}", "data.0.".repeat(500)))).collect();
    let mapped = in_time(&form(&["name", "data.*.x"]), deep.iter().copied());
    assert_eq!(mapped.unmatched.len(), 200);
    let alike: Vec<_> = (0..200).map(|n| leak(format!("a{}b", "_".repeat(n)))).collect();
    let dashed = alike.iter().map(|name| leak(name.replace('_', "-")));
    let mapped = in_time(&form(&alike), dashed.skip(2));
    assert!(mapped.fields.is_empty());
    let starred: Vec<_> = (0..1_000_u32)
        .map(|n| {
            let step = |at: u32| if n >> at & 1 == 1 { ".*".to_owned() } else { format!(".{n}") };
            leak(format!("r{}", (0..14).map(step).collect::<String>()))
        })
        .collect();
    let rows = (0..1_000).map(|n| leak(format!("r{}", format!(".{n}").repeat(14))));
    in_time(&form(&starred), rows);
    let wrappers = FieldOptions {
        strip: (0..MANY).map(|n| format!("w{n}").into()).collect(),
        ..form(&["name"])
    };
    in_time(&wrappers, (0..MANY).map(|n| leak(format!("x{n}.name"))));
}
