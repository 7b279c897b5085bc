//! The native command.
//!
//! What this does: hands the command line over. What it does not: anything else; [`tapal::cli`]
//! does.

use std::process::ExitCode;

fn main() -> ExitCode {
    tapal::cli::run()
}
