//! Times every case of the core.

use criterion::{Criterion, criterion_group, criterion_main};
use tapal_benches::CASES;

fn core(criterion: &mut Criterion) {
    for case in CASES {
        criterion.bench_function(case.name, |bencher| bencher.iter((case.prepare)()));
    }
}

criterion_group! {
    name = benches;
    // The longest case takes an eighth of a second.
    config = Criterion::default().sample_size(20);
    targets = core
}
criterion_main!(benches);
