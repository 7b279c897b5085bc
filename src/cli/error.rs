//! Why a command failed: what is wrong, where, and what to do.

use std::io;
use std::path::{Path, PathBuf};

use crate::basemap::packed::Damage;
use crate::geodata::GeodataError;
use crate::site::SiteError;

/// The error of a command, which ends it in one line.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// A file or a folder cannot be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file or the folder.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The file's name is not Unicode, so no address can name it.
    #[error("{path}: its name is no text; rename it")]
    NameNotUnicode {
        /// The file.
        path: PathBuf,
    },
    /// There is no web bundle.
    #[error("{path}: {source}; build the web bundle first: `make build`")]
    NoBundle {
        /// The program in the bundle.
        path: PathBuf,
        /// Why it cannot be read.
        source: io::Error,
    },
    /// The web bundle lacks a file.
    #[error("{path}: {source}; build the web bundle anew: `make build`")]
    IncompleteBundle {
        /// The file.
        path: PathBuf,
        /// Why it cannot be read.
        source: io::Error,
    },
    /// The web bundle lacks a file that a style sheet of its own names.
    #[error("{path}: is missing, and {sheet} names it; build the web bundle anew: `make build`")]
    MissingStyleFile {
        /// The file.
        path: PathBuf,
        /// The style sheet.
        sheet: PathBuf,
    },
    /// A style sheet of the web bundle has an address without its end.
    #[error("{path}: has a url( without its end; build the web bundle anew: `make build`")]
    DamagedStyle {
        /// The style sheet.
        path: PathBuf,
    },
    /// The web bundle has no worker.
    #[error("the web bundle has no {name}; build it anew: `make build`")]
    NoWorker {
        /// The worker's name.
        name: &'static str,
    },
    /// The story's base map cannot be read.
    #[error(
        "{path}: is not a base map that this version can read ({damage:?}); \
         pack it anew: `tapal pack`"
    )]
    UnreadableBasemap {
        /// The base map.
        path: PathBuf,
        /// Why not.
        damage: Damage,
    },
    /// The story has errors, which were printed.
    #[error("{path}: the story has errors; nothing was written")]
    BrokenStory {
        /// The story.
        path: PathBuf,
    },
    /// The output would be copied with the bundle by the next build.
    #[error("{out}: lies within {web}, which is copied; name another place")]
    OutputInsideBundle {
        /// The output.
        out: PathBuf,
        /// The web bundle.
        web: PathBuf,
    },
    /// The site is to be written where a file is.
    #[error("{path}: is no folder; name another with --out")]
    OutputNotFolder {
        /// The file.
        path: PathBuf,
    },
    /// The site is to be written where something else is.
    #[error("{path}: is not empty and not a site of ours; name another folder")]
    NotOurSite {
        /// The folder.
        path: PathBuf,
    },
    /// The one file is to be written where a folder is.
    #[error("{path}: is a folder; name a file, such as story.html")]
    OutputIsFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The one file is to be written where another file is.
    #[error("{path}: is there already and not a file of ours; name another")]
    NotOurFile {
        /// The file.
        path: PathBuf,
    },
    /// The output cannot be written.
    #[error("{0}; if nothing can be written there, name another place with --out")]
    Unwritable(#[source] Box<CliError>),
    /// The site cannot be made.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The bundle has no story, or several.
    #[error("{path}: holds {} stories' folders, and should hold one", .names.len())]
    Stories {
        /// The folder of the stories.
        path: PathBuf,
        /// The names of the stories' folders.
        names: Vec<String>,
    },
    /// The base map cannot be packed.
    #[error("{0}")]
    Packing(String),
    /// The base map that was just packed cannot be read.
    #[error("the base map that was just packed cannot be read: {0:?}")]
    PackedUnreadable(Damage),
    /// The base geography cannot be made.
    #[error(transparent)]
    Geodata(#[from] GeodataError),
    /// There is no site to serve.
    #[error("{path}: holds no index.html; write the site first: `make build`")]
    NothingToServe {
        /// The folder.
        path: PathBuf,
    },
    /// The server cannot run.
    #[error("the server cannot run: {0}")]
    Server(#[source] io::Error),
    /// A port cannot be listened on.
    #[error("port {port}: {source}")]
    Port {
        /// The port.
        port: u16,
        /// Why not.
        source: io::Error,
    },
    /// All ports that were tried are taken.
    #[error("no port from {first} to {last} is free; name another with --port")]
    NoFreePort {
        /// The first one that was tried.
        first: u16,
        /// The last one that was tried.
        last: u16,
    },
}

/// Puts the path before an input or output error, so that it says which file it is about.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> CliError + '_ {
    move |source| CliError::Io { path: path.to_owned(), source }
}

/// Adds to an error what to do where the output cannot be written.
pub(super) fn suggest_other_target(error: CliError) -> CliError {
    CliError::Unwritable(Box::new(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_says_where_it_is_and_what_to_do() {
        let denied = at(Path::new("dist"))(io::Error::other("the disk is full"));
        assert_eq!(denied.to_string(), "dist: the disk is full");
        assert_eq!(
            suggest_other_target(denied).to_string(),
            "dist: the disk is full; if nothing can be written there, name another place with --out"
        );
    }
}
