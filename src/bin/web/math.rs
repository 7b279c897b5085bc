//! The browser's own mathematics in the place of Rust's, whose tables and polynomials weigh 5.8 KB.
//!
//! The compiler calls these functions for `f64::sin` and its like. Both are good to a unit or so in
//! the last place, some billionths of a pixel. Natively Rust's own stay. The names are C's;
//! defining them is the only `unsafe` that this crate allows itself: nothing else may be named so,
//! and each must do what C says it does. Those that nothing calls are left out: each would be
//! exported all the same.
#![allow(unsafe_code)]

use wasm_bindgen::prelude::wasm_bindgen;

macro_rules! by_the_browser {
    ($($name:ident = $browser:ident($($argument:ident),+);)+) => {
        #[wasm_bindgen]
        extern "C" {
            $(#[wasm_bindgen(js_namespace = Math, js_name = $name)]
            fn $browser($($argument: f64),+) -> f64;)+
        }
        $(#[unsafe(no_mangle)]
        extern "C" fn $name($($argument: f64),+) -> f64 {
            $browser($($argument),+)
        })+
    };
}

by_the_browser! {
    sin = browser_sin(x);
    cos = browser_cos(x);
    asin = browser_asin(x);
    atan = browser_atan(x);
    atan2 = browser_atan2(y, x);
    exp = browser_exp(x);
    log = browser_log(x);
    log1p = browser_log1p(x);
    cbrt = browser_cbrt(x);
    hypot = browser_hypot(x, y);
}

/// JavaScript's `%`, which no function of the browser's is.
#[unsafe(no_mangle)]
extern "C" fn fmod(x: f64, y: f64) -> f64 {
    crate::fmod::fmod(x, y)
}
