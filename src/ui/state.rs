//! What changes on the page, and what follows when it does.
//!
//! What this does: keeps values that wake what reads them, by one kind of signal whatever the value
//! is, and runs effects of one kind: in the wasm every kind of signal or effect is code of its own.
//! What it does not: know what the values mean.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leptos::prelude::*;

/// A value that wakes what reads it. A clone is the same value.
pub struct State<T> {
    value: Arc<Mutex<T>>,
    changed: RwSignal<()>,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), changed: self.changed }
    }
}

impl<T: Clone> State<T> {
    /// A value to begin with.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self { value: Arc::new(Mutex::new(value)), changed: RwSignal::new(()) }
    }

    /// The value; what asks is woken when it changes.
    #[must_use]
    pub fn get(&self) -> T {
        self.track();
        self.get_untracked()
    }

    /// The value as it is now.
    #[must_use]
    pub fn get_untracked(&self) -> T {
        self.lock().clone()
    }

    /// Another value, also when it is the same one.
    pub fn set(&self, value: T) {
        self.keep(value);
        self.changed.set(());
    }

    /// Another value that wakes nothing.
    pub fn keep(&self, value: T) {
        *self.lock() = value;
    }

    /// Has what asks woken when the value changes.
    pub fn track(&self) {
        self.changed.track();
    }

    fn lock(&self) -> MutexGuard<'_, T> {
        self.value.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs an effect: once soon, and again whenever a value that it read has changed.
#[cfg(feature = "web")]
pub(super) fn effect(act: impl FnMut() + 'static) {
    fn run(mut act: Box<dyn FnMut()>) {
        Effect::new(move |_| act());
    }
    run(Box::new(act));
}
