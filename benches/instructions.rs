//! Runs the case that the first argument names, once, for callgrind to count; without an argument,
//! it lists the cases.

use std::env;
use std::process::ExitCode;

use tapal_benches::{CASES, Work};

fn main() -> ExitCode {
    let Some(name) = env::args().nth(1) else {
        CASES.iter().for_each(|case| println!("{}", case.name));
        return ExitCode::SUCCESS;
    };
    let Some(case) = CASES.iter().find(|case| case.name == name) else {
        eprintln!("there is no case {name}; without an argument this lists all of them");
        return ExitCode::FAILURE;
    };
    counted_work((case.prepare)());
    ExitCode::SUCCESS
}

/// What callgrind counts: it finds the function by its name, so this must stay one.
#[inline(never)]
fn counted_work(mut work: Work) {
    work();
}
