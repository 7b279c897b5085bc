//! Streams that end at once, in the place of the crate of this name.
//!
//! Leptos links `server_fn`, and that links `wasm-streams` for server functions that stream. This
//! site has no server, so no stream is ever opened; but what the real crate hands to JavaScript
//! counts as used, and weighs 4 KB in the wasm and another in its glue. What this does: gives the
//! four functions that `server_fn` names. What it does not: stream.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// A stream without content.
    ///
    /// # Panics
    /// In a browser without streams, which every browser with WebAssembly has.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self(web_sys::ReadableStream::new().expect("a stream"))
    }

    /// A stream of the browser as it is.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The browser's stream.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing of it.
    #[must_use]
    pub fn into_stream(self) -> Ended {
        Ended
    }
}

/// A stream that has ended.
pub struct Ended;

impl Stream for Ended {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
