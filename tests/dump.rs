use std::fmt::Write;
use tapal::basemap::read::first_stage;
use tapal::camera::Viewport;
use tapal::scene::model::Model;
use tapal::scene::style::Theme;
use tapal::scene::*;
use tapal::story::read::read;
#[test]
fn dump() {
    let story = read(include_str!("../public/stories/kazakhstan-2022/story.geojson")).story.unwrap();
    let mut staged = first_stage(include_bytes!("../public/stories/kazakhstan-2022/basemap-1.tapal")).unwrap();
    staged.refine(include_bytes!("../public/stories/kazakhstan-2022/basemap-2.tapal")).unwrap();
    let model = Model::new(&story, &staged.basemap);
    let vp = Viewport::new(1000.0, 900.0);
    let open = model.opening(vp);
    let mut out = String::from("[");
    for (i, (cam, sel, theme)) in [
        (open, Some(0), Theme::Light),
        (open, None, Theme::Light),
        (
            model.revealing(0, open.zoomed(1.2, open.to_screen(model.places[0].as_ref().unwrap().anchor))),
            Some(0),
            Theme::Dark,
        ),
        (open.looking_at(model.places[0].as_ref().unwrap().anchor).zoomed(3.0, vp.center()), Some(0), Theme::Light),
    ]
    .into_iter()
    .enumerate()
    {
        let ratio = 1.5;
        let view = View {
            camera: &cam,
            projection: &model.projection,
            pixel_ratio: ratio,
            places: &model.places,
            named: &model.named,
            selected: sel,
            layers: Layers::default(),
        };
        let t = std::time::Instant::now();
        for _ in 0..20 {
            std::hint::black_box(Scene::compose(&model.ground, &view));
        }
        let each = t.elapsed() / 20;
        let t = std::time::Instant::now();
        for _ in 0..20 {
            std::hint::black_box(graticule::lines(&cam, &model.projection));
        }
        let grat = t.elapsed() / 20;
        let t = std::time::Instant::now();
        for _ in 0..20 {
            std::hint::black_box(graticule::degrees(&cam, &model.projection, tapal::camera::Insets::all(10.)));
        }
        let deg = t.elapsed() / 20;
        let scene = Scene::compose(&model.ground, &view);
        if i > 0 {
            out.push(',');
        }
        out.push('[');
        let mut total = 0;
        for (j, m) in scene.marks.iter().enumerate() {
            if j > 0 {
                out.push(',');
            }
            let p = |path: &Path| {
                let mut s = String::from("[");
                for (k, sub) in path.subpaths().enumerate() {
                    if k > 0 {
                        s.push(',');
                    }
                    s.push('[');
                    for (l, at) in sub.iter().enumerate() {
                        if l > 0 {
                            s.push(',');
                        }
                        write!(s, "{:.2},{:.2}", at.x, at.y).unwrap();
                    }
                    s.push(']');
                }
                s.push(']');
                s
            };
            let n = |path: &Path| path.subpaths().map(|s| s.len()).sum::<usize>();
            match m {
                Mark::Background(t) => write!(out, "{{\"k\":\"bg\",\"c\":\"{}\"}}", t.css(theme)).unwrap(),
                Mark::Fill { path, token } => {
                    eprintln!("  fill {token:?} {}", n(path));
                    total += n(path);
                    write!(out, "{{\"k\":\"fill\",\"c\":\"{}\",\"p\":{}}}", token.css(theme), p(path)).unwrap()
                }
                Mark::Stroke { path, token, width, dash } => {
                    eprintln!("  stroke {token:?} {} w {width}", n(path));
                    total += n(path);
                    write!(
                        out,
                        "{{\"k\":\"stroke\",\"c\":\"{}\",\"w\":{width},\"d\":{:?},\"p\":{}}}",
                        token.css(theme),
                        dash.lengths(),
                        p(path)
                    )
                    .unwrap()
                }
                Mark::Band { path, within, token, width } => {
                    eprintln!("  band {token:?} {} in {}", n(path), n(within));
                    write!(
                        out,
                        "{{\"k\":\"band\",\"c\":\"{}\",\"w\":{width},\"p\":{},\"q\":{}}}",
                        token.css(theme),
                        p(path),
                        p(within)
                    )
                    .unwrap()
                }
                _ => {}
            }
        }
        out.push(']');
        eprintln!(
            "view {i} zoom {:.2}: {total} vertices, compose {each:?} (graticule {grat:?}, degrees {deg:?})",
            cam.zoom()
        );
    }
    out.push(']');
    std::fs::write("/tmp/picture-scene.json", out).unwrap();
}
