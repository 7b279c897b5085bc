//! The names of seas and the courses that their labels follow, by hand, one row a sea.
//!
//! A course runs well inside the water, from west to east. Where a sea ends is not said; on the map
//! the sea is where no country is.

/// A sea, a gulf or a bay.
#[derive(Clone, Copy, Debug)]
pub struct SeaNames {
    /// Its identifier in the file.
    pub id: &'static str,
    /// 1 for the largest, 4 for gulfs that only a closer look has room for.
    pub size: u8,
    /// English, Indonesian, Russian, Kazakh.
    pub names: [&'static str; 4],
    /// Degrees east and north. A longitude above 180 lies beyond the antimeridian.
    pub course: &'static [[f64; 2]],
}

const fn sea(
    id: &'static str,
    size: u8,
    names: [&'static str; 4],
    course: &'static [[f64; 2]],
) -> SeaNames {
    SeaNames { id, size, names, course }
}

/// The seas around Europe's and Asia's mainland, from the Arabian Sea to the Arctic.
#[rustfmt::skip]
pub const SEAS: &[SeaNames] = &[
    sea("barents", 1, ["Barents Sea", "Laut Barents", "Баренцево море", "Баренц теңізі"], &[[34.0, 71.9], [41.5, 72.5], [49.0, 72.5]]),
    sea("norwegian", 1, ["Norwegian Sea", "Laut Norwegia", "Норвежское море", "Норвег теңізі"], &[[0.5, 66.3], [5.0, 67.8], [9.5, 69.4]]),
    sea("kara", 1, ["Kara Sea", "Laut Kara", "Карское море", "Кара теңізі"], &[[62.0, 73.3], [69.0, 74.7], [78.0, 75.9]]),
    sea("bering", 1, ["Bering Sea", "Laut Bering", "Берингово море", "Беринг теңізі"], &[[168.5, 57.6], [175.5, 58.6], [183.0, 58.4]]),
    sea("okhotsk", 1, ["Sea of Okhotsk", "Laut Okhotsk", "Охотское море", "Охот теңізі"], &[[145.0, 52.6], [149.2, 54.2], [153.5, 55.6]]),
    sea("japan", 1, ["Sea of Japan", "Laut Jepang", "Японское море", "Жапон теңізі"], &[[131.3, 39.2], [134.3, 40.3], [137.7, 41.0]]),
    sea("mediterranean", 1, ["Mediterranean Sea", "Laut Tengah", "Средиземное море", "Жерорта теңізі"], &[[18.8, 34.6], [25.0, 33.7], [31.4, 33.2]]),
    sea("arabian", 1, ["Arabian Sea", "Laut Arab", "Аравийское море", "Араб теңізі"], &[[60.0, 18.5], [64.8, 17.6], [69.8, 16.4]]),
    sea("caspian", 2, ["Caspian Sea", "Laut Kaspia", "Каспийское море", "Каспий теңізі"], &[[50.0, 43.9], [51.2, 41.0], [50.9, 38.2]]),
    sea("black", 2, ["Black Sea", "Laut Hitam", "Чёрное море", "Қара теңіз"], &[[30.3, 43.4], [34.4, 43.1], [38.6, 42.7]]),
    sea("baltic", 2, ["Baltic Sea", "Laut Baltik", "Балтийское море", "Балтық теңізі"], &[[17.4, 55.6], [19.8, 56.7], [20.4, 58.3]]),
    sea("laptev", 2, ["Laptev Sea", "Laut Laptev", "Море Лаптевых", "Лаптевтер теңізі"], &[[116.0, 75.2], [123.5, 75.5], [131.0, 75.2]]),
    sea("east-siberian", 2, ["East Siberian Sea", "Laut Siberia Timur", "Восточно-Сибирское море", "Шығыс Сібір теңізі"], &[[151.0, 72.7], [159.0, 72.6], [167.0, 71.6]]),
    sea("yellow", 2, ["Yellow Sea", "Laut Kuning", "Жёлтое море", "Сары теңіз"], &[[121.9, 35.0], [123.4, 35.7], [125.2, 36.0]]),
    sea("east-china", 2, ["East China Sea", "Laut Tiongkok Timur", "Восточно-Китайское море", "Шығыс Қытай теңізі"], &[[122.9, 28.6], [124.8, 29.4], [127.0, 30.3]]),
    sea("white", 3, ["White Sea", "Laut Putih", "Белое море", "Ақ теңіз"], &[[34.9, 66.15], [36.6, 65.7], [38.8, 65.4]]),
    sea("persian-gulf", 3, ["Persian Gulf", "Teluk Persia", "Персидский залив", "Парсы шығанағы"], &[[49.6, 28.4], [51.1, 27.2], [53.2, 26.1]]),
    sea("azov", 4, ["Sea of Azov", "Laut Azov", "Азовское море", "Азов теңізі"], &[[35.7, 45.85], [36.5, 46.05], [37.3, 46.3]]),
    sea("gulf-of-bothnia", 4, ["Gulf of Bothnia", "Teluk Bothnia", "Ботнический залив", "Ботния шығанағы"], &[[18.6, 61.0], [19.8, 62.5]]),
    sea("gulf-of-finland", 4, ["Gulf of Finland", "Teluk Finlandia", "Финский залив", "Фин шығанағы"], &[[23.5, 59.6], [25.0, 59.75], [26.6, 59.8]]),
    sea("gulf-of-ob", 4, ["Gulf of Ob", "Teluk Ob", "Обская губа", "Обь шығанағы"], &[[73.1, 69.1], [73.15, 70.1], [73.2, 71.1]]),
    sea("bohai", 4, ["Bohai Sea", "Laut Bohai", "Бохайский залив", "Бохай шығанағы"], &[[118.6, 38.3], [119.8, 38.8], [120.9, 39.3]]),
];
