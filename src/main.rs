//! The native command.

use std::process::ExitCode;

fn main() -> ExitCode {
    tapal::cli::run()
}
