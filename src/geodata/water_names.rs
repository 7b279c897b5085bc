//! The names of the lakes and rivers around the default story in four languages, by hand.
//!
//! The source has lost every letter that is not ASCII ("Khvsgl Nuur"), so no name of the source is
//! shipped as it is.

/// A lake or a river with its names.
#[derive(Clone, Copy, Debug)]
pub struct WaterNames {
    /// What the source calls it, with its letters lost.
    pub source: &'static str,
    /// Its identifier in the file.
    pub id: &'static str,
    /// English, Indonesian, Russian, Kazakh.
    pub names: [&'static str; 4],
}

const fn water(source: &'static str, id: &'static str, names: [&'static str; 4]) -> WaterNames {
    WaterNames { source, id, names }
}

/// Lakes and reservoirs. Of several with one name in the source, the largest is meant.
#[rustfmt::skip]
pub const LAKES: &[WaterNames] = &[
    water("Lake Balkhash", "balkhash", ["Lake Balkhash", "Danau Balkhash", "оз. Балхаш", "Балқаш көлі"]),
    water("Aral Sea", "aral", ["Aral Sea", "Laut Aral", "Аральское море", "Арал теңізі"]),
    water("Lake Baikal", "baikal", ["Lake Baikal", "Danau Baikal", "оз. Байкал", "Байкал көлі"]),
    water("Lake Ladoga", "ladoga", ["Lake Ladoga", "Danau Ladoga", "Ладожское озеро", "Ладога көлі"]),
    water("Lake Onega", "onega", ["Lake Onega", "Danau Onega", "Онежское озеро", "Онега көлі"]),
    water("Ysyk Kl", "issyk-kul", ["Issyk-Kul", "Issyk-Kul", "Иссык-Куль", "Ыстықкөл"]),
    water("Lake Zaysan", "zaysan", ["Lake Zaysan", "Danau Zaysan", "оз. Зайсан", "Зайсан көлі"]),
    water("Alakol", "alakol", ["Alakol", "Alakol", "Алаколь", "Алакөл"]),
    water("Sasyqkl", "sasykkol", ["Sasykkol", "Sasykkol", "Сасыкколь", "Сасықкөл"]),
    water("Tengiz Kli", "tengiz", ["Lake Tengiz", "Danau Tengiz", "оз. Тенгиз", "Теңіз көлі"]),
    water("Siletitengiz Kli", "siletiteniz", ["Siletiteniz", "Siletiteniz", "Селетытениз", "Сілетітеңіз"]),
    water("Qusmuryn Kli", "kushmurun", ["Kushmurun", "Kushmurun", "Кушмурун", "Құсмұрын"]),
    water("Marqakl", "markakol", ["Markakol", "Markakol", "Маркаколь", "Марқакөл"]),
    water("Qapshaghay Bgeni", "kapchagay", ["Kapchagay Reservoir", "Waduk Kapchagay", "Капчагайское водохранилище", "Қапшағай бөгені"]),
    water("Shardara Bgeni", "shardara", ["Shardara Reservoir", "Waduk Shardara", "Шардаринское водохранилище", "Шардара бөгені"]),
    water("Aydar Kol", "aydarkul", ["Aydarkul", "Aydarkul", "Айдаркуль", "Айдаркөл"]),
    water("Sarygamysh Kli", "sarygamysh", ["Sarygamysh Lake", "Danau Sarygamysh", "Сарыкамышское озеро", "Сарықамыс көлі"]),
    water("Toktogul Suu Saktagychy", "toktogul", ["Toktogul Reservoir", "Waduk Toktogul", "Токтогульское водохранилище", "Тоқтоғұл бөгені"]),
    water("Lake Chany", "chany", ["Lake Chany", "Danau Chany", "оз. Чаны", "Шаны көлі"]),
    water("Ozero Kulundinskoye", "kulunda", ["Lake Kulunda", "Danau Kulunda", "Кулундинское озеро", "Құлынды көлі"]),
    water("Novosibirskoye Reservoir", "novosibirsk-reservoir", ["Novosibirsk Reservoir", "Waduk Novosibirsk", "Новосибирское водохранилище", "Новосібір бөгені"]),
    water("Bratsk Reservoir", "bratsk-reservoir", ["Bratsk Reservoir", "Waduk Bratsk", "Братское водохранилище", "Братск бөгені"]),
    water("Krasnoyarskoye Vodokhranilishche", "krasnoyarsk-reservoir", ["Krasnoyarsk Reservoir", "Waduk Krasnoyarsk", "Красноярское водохранилище", "Красноярск бөгені"]),
    water("Samara Reservoir", "kuybyshev-reservoir", ["Kuybyshev Reservoir", "Waduk Kuybyshev", "Куйбышевское водохранилище", "Куйбышев бөгені"]),
    water("Rybinsk Reservoir", "rybinsk-reservoir", ["Rybinsk Reservoir", "Waduk Rybinsk", "Рыбинское водохранилище", "Рыбинск бөгені"]),
    water("Volgograd Reservoir", "volgograd-reservoir", ["Volgograd Reservoir", "Waduk Volgograd", "Волгоградское водохранилище", "Волгоград бөгені"]),
    water("Tsimlyansk Reservoir", "tsimlyansk-reservoir", ["Tsimlyansk Reservoir", "Waduk Tsimlyansk", "Цимлянское водохранилище", "Цимлянск бөгені"]),
    water("Zeya Vodokhranilishche", "zeya-reservoir", ["Zeya Reservoir", "Waduk Zeya", "Зейское водохранилище", "Зея бөгені"]),
    water("Lake Peipus", "peipus", ["Lake Peipus", "Danau Peipus", "Чудское озеро", "Чудь көлі"]),
    water("Lake Taymyr", "taymyr", ["Lake Taymyr", "Danau Taymyr", "оз. Таймыр", "Таймыр көлі"]),
    water("Lake Khanka", "khanka", ["Lake Khanka", "Danau Khanka", "оз. Ханка", "Ханка көлі"]),
    water("Uvs Nuur", "uvs", ["Uvs Lake", "Danau Uvs", "Убсу-Нур", "Увс көлі"]),
    water("Khvsgl Nuur", "khuvsgul", ["Lake Khövsgöl", "Danau Khövsgöl", "оз. Хубсугул", "Хөвсгөл көлі"]),
    water("Qinghai Hu", "qinghai", ["Qinghai Lake", "Danau Qinghai", "Кукунор", "Көкенұр"]),
    water("Hulun Nuur", "hulun", ["Hulun Lake", "Danau Hulun", "Далайнор", "Далайнұр"]),
    water("Lake Van", "van", ["Lake Van", "Danau Van", "оз. Ван", "Ван көлі"]),
    water("Lake Urmia", "urmia", ["Lake Urmia", "Danau Urmia", "оз. Урмия", "Үрмия көлі"]),
    water("Lake Sevana", "sevan", ["Lake Sevan", "Danau Sevan", "оз. Севан", "Севан көлі"]),
];

/// Rivers; a row names every line of that name in the source.
#[rustfmt::skip]
pub const RIVERS: &[WaterNames] = &[
    water("Volga", "volga", ["Volga", "Volga", "Волга", "Еділ"]),
    water("Kama", "kama", ["Kama", "Kama", "Кама", "Кама"]),
    water("Don", "don", ["Don", "Don", "Дон", "Дон"]),
    water("Dnipro (Dnieper)", "dnieper", ["Dnieper", "Dnieper", "Днепр", "Днепр"]),
    water("Ural", "ural", ["Ural", "Ural", "Урал", "Жайық"]),
    water("Tobol", "tobol", ["Tobol", "Tobol", "Тобол", "Тобыл"]),
    water("Esil", "ishim", ["Ishim", "Ishim", "Ишим", "Есіл"]),
    water("Ishim", "ishim", ["Ishim", "Ishim", "Ишим", "Есіл"]),
    water("Ertix (Irtysh)", "irtysh", ["Irtysh", "Irtysh", "Иртыш", "Ертіс"]),
    water("Ertis", "irtysh", ["Irtysh", "Irtysh", "Иртыш", "Ертіс"]),
    water("Irtysh", "irtysh", ["Irtysh", "Irtysh", "Иртыш", "Ертіс"]),
    water("Ob", "ob", ["Ob", "Ob", "Обь", "Обь"]),
    water("Yenisey", "yenisei", ["Yenisei", "Yenisei", "Енисей", "Енисей"]),
    water("Angara", "angara", ["Angara", "Angara", "Ангара", "Ангара"]),
    water("Lena", "lena", ["Lena", "Lena", "Лена", "Лена"]),
    water("Aldan", "aldan", ["Aldan", "Aldan", "Алдан", "Алдан"]),
    water("Vilyuy", "vilyuy", ["Vilyuy", "Vilyuy", "Вилюй", "Вилюй"]),
    water("Amur", "amur", ["Amur", "Amur", "Амур", "Амур"]),
    water("Heilong Jiang (Amur)", "amur", ["Amur", "Amur", "Амур", "Амур"]),
    water("Zeya", "zeya", ["Zeya", "Zeya", "Зея", "Зея"]),
    water("Syr  Darya", "syr-darya", ["Syr Darya", "Syr Darya", "Сырдарья", "Сырдария"]),
    water("Amu  Darya", "amu-darya", ["Amu Darya", "Amu Darya", "Амударья", "Амудария"]),
    water("Naryn", "naryn", ["Naryn", "Naryn", "Нарын", "Нарын"]),
    water("Ile", "ili", ["Ili", "Ili", "Или", "Іле"]),
    water("Pechora", "pechora", ["Pechora", "Pechora", "Печора", "Печора"]),
    water("Selenge (Selenga)", "selenga", ["Selenga", "Selenga", "Селенга", "Селенгі"]),
    water("Tarim", "tarim", ["Tarim", "Tarim", "Тарим", "Тарым"]),
    water("Huang", "yellow-river", ["Yellow River", "Sungai Kuning", "Хуанхэ", "Хуанхэ"]),
    water("Huang (Yellow)", "yellow-river", ["Yellow River", "Sungai Kuning", "Хуанхэ", "Хуанхэ"]),
];
