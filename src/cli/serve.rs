//! `tapal serve`: a built site on this machine.
//!
//! What this does: serves a folder on the loopback address, its compressed files where the browser
//! takes them, and prints the address. What it does not: serve to others; any static host does
//! that.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use axum::Router;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// How many ports are tried from the one that was asked for.
const TRIES: u16 = 20;

/// Serves a folder until it is interrupted.
pub(super) fn serve(site: &Path, port: u16) -> Result<(), String> {
    if !site.join("index.html").is_file() {
        return Err(format!(
            "{}: holds no index.html; write the site first: `make build`",
            site.display()
        ));
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let listener = listen(port).await?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        println!("{} is served at http://{address}/  (Ctrl+C ends it)", site.display());
        let app = Router::new()
            .fallback_service(ServeDir::new(site).precompressed_br().precompressed_gzip());
        let until = async {
            // Without a signal to wait for it serves until it is killed.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        axum::serve(listener, app)
            .with_graceful_shutdown(until)
            .await
            .map_err(|error| error.to_string())
    })
}

/// The first free port from `port` on.
async fn listen(port: u16) -> Result<TcpListener, String> {
    for port in port..port.saturating_add(TRIES) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(format!("port {port}: {error}")),
            Ok(listener) => return Ok(listener),
        }
    }
    Err(format!(
        "no port from {port} to {} is free; name another with --port",
        port.saturating_add(TRIES - 1)
    ))
}
