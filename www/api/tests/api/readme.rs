//! The README says what `provoke.json` says.

use faultmap_demo_api::codes::CODES;

use crate::support::all_causes;

const README: &str = include_str!("../../README.md");

#[test]
fn every_request_is_a_command_of_the_readme() {
    let mut rest = README;
    for cause in all_causes() {
        let heading = format!("\n### {} `{}`\n", cause.status, cause.code);
        let (_, after) = rest.split_once(&heading).unwrap_or_else(|| panic!("no{heading}in order"));
        let commands: Vec<_> = cause.steps.iter().map(|step| step.curl("$API")).collect();
        let section = format!("\n{}.\n\n```sh\n{}\n```\n", cause.title, commands.join("\n"));
        assert!(after.starts_with(&section), "not what provoke.json says:{section}");
        rest = after;
    }
}

#[test]
fn the_status_of_a_cause_is_that_of_its_code() {
    for (cause, code) in all_causes().iter().zip(CODES) {
        assert_eq!((cause.code.as_str(), cause.status), (code.name, code.status.as_u16()));
    }
}
