//! The native command: makes base geography, packs it for a story, writes and serves the site.

mod build;
mod bundle;
mod compress;
pub mod error;
mod names;
mod offline;
mod output;
pub mod pack;
mod serve;
mod single;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::error::CliError;
use crate::geodata::MadeFile;

#[derive(Parser)]
#[command(
    name = "tapal",
    version,
    about = "Turns an article into a map that its readers can explore."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the site, a folder: the web bundle with the story's text in its pages; or all of it in
    /// one file
    Build {
        /// The folder that Trunk built
        #[arg(long, default_value = "target/web")]
        web: PathBuf,
        /// What to write, dist by default; replaced as a whole, and only when the new one is
        /// complete
        #[arg(long)]
        out: Option<PathBuf>,
        /// The address that the site will have, such as https://example.org/map/
        #[arg(long)]
        base_url: Option<String>,
        /// Write one HTML file with everything in it instead, by default named as the story is
        #[arg(long, conflicts_with = "base_url")]
        single_file: bool,
        /// The language of the one file before its script runs, the story's first by default
        #[arg(long, requires = "single_file")]
        lang: Option<String>,
    },
    /// Serve a built site on this machine
    Serve {
        /// The folder to serve
        #[arg(default_value = "dist")]
        site: PathBuf,
        /// The port; when it is taken, the next free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Pack the base map for a story, beside its story.geojson
    Pack {
        /// The story's folder
        story: PathBuf,
        /// The base geography
        #[arg(long, default_value = "geodata")]
        geodata: PathBuf,
    },
    /// Make the base geography from unpacked registry packages
    Geodata {
        /// The folder with the unpacked packages
        #[arg(long)]
        from: PathBuf,
        /// The folder to write
        #[arg(long, default_value = "geodata")]
        to: PathBuf,
    },
}

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Build { web, out, lang, single_file: true, .. } => {
            single::build(&web, out.as_deref(), lang.as_deref())
        }
        Command::Build { web, out, base_url, .. } => {
            build::build(&web, &out.unwrap_or_else(|| "dist".into()), base_url.as_deref())
        }
        Command::Serve { site, port } => serve::serve(&site, port),
        Command::Pack { story, geodata } => pack::pack(&story, &geodata),
        Command::Geodata { from, to } => geodata(&from, &to),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tapal: {error}");
            ExitCode::FAILURE
        }
    }
}

fn geodata(from: &Path, to: &Path) -> Result<(), CliError> {
    // Nothing is written before all of it is made.
    for MadeFile { name, text, contents } in crate::geodata::make(from)? {
        output::replace_file(&to.join(name), text.as_bytes())?;
        println!("{name}: {} bytes, {contents}", text.len());
    }
    Ok(())
}
