//! `tapal serve`: a built site on this machine, and for it alone.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::Path;

use axum::Router;
use tokio::net::TcpListener;
use tower_http::cors::{Any, CorsLayer};
use tower_http::services::ServeDir;

use super::error::CliError;

/// How many ports are tried, from the first one on.
const TRIES: u16 = 20;

/// Serves a folder until it is interrupted.
pub(super) fn serve(site: &Path, port: u16) -> Result<(), CliError> {
    if !site.join("index.html").is_file() {
        return Err(CliError::NothingToServe { path: site.to_owned() });
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(CliError::Server)?;
    runtime.block_on(async {
        let listener = listen(port).await?;
        let address = listener.local_addr().map_err(CliError::Server)?;
        println!("{} is served at http://{address}/  (Ctrl+C ends it)", site.display());
        let files = ServeDir::new(site).precompressed_br().precompressed_gzip();
        // So a page of another origin can have the story's element, as with a host on the web.
        let everywhere = CorsLayer::new().allow_origin(Any);
        let app = Router::new().fallback_service(files).layer(everywhere);
        let until = async {
            // Without a signal to wait for it serves until it is killed.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        axum::serve(listener, app).with_graceful_shutdown(until).await.map_err(CliError::Server)
    })
}

/// The ports that are tried.
fn ports(first: u16) -> RangeInclusive<u16> {
    first..=first.saturating_add(TRIES - 1)
}

/// The first free port from `first` on.
async fn listen(first: u16) -> Result<TcpListener, CliError> {
    for port in ports(first) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(source) => return Err(CliError::Port { port, source }),
            Ok(listener) => return Ok(listener),
        }
    }
    Err(CliError::NoFreePort { first, last: *ports(first).end() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_port_of_all_is_tried_too() {
        assert_eq!(ports(8080), 8080..=8099);
        assert_eq!(ports(u16::MAX), u16::MAX..=u16::MAX);
    }
}
