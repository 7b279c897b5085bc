//! The names of the lakes and rivers around the default story in four languages, by hand.
//!
//! The source has lost every letter that is not ASCII ("Khvsgl Nuur"), so no name of the source is
//! shipped as it is.

/// A lake or a river with its names.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// What the source calls it, with its letters lost.
    pub source: &'static str,
    /// Its identifier in the file.
    pub id: &'static str,
    /// English, Indonesian, Russian, Kazakh.
    pub names: [&'static str; 4],
}

const fn named(source: &'static str, id: &'static str, names: [&'static str; 4]) -> Named {
    Named { source, id, names }
}

/// Lakes and reservoirs. Of several with one name in the source, the largest is meant.
#[rustfmt::skip]
pub const LAKES: &[Named] = &[
    named("Lake Balkhash", "balkhash", ["Lake Balkhash", "Danau Balkhash", "оз. Балхаш", "Балқаш көлі"]),
    named("Aral Sea", "aral", ["Aral Sea", "Laut Aral", "Аральское море", "Арал теңізі"]),
    named("Lake Baikal", "baikal", ["Lake Baikal", "Danau Baikal", "оз. Байкал", "Байкал көлі"]),
    named("Lake Ladoga", "ladoga", ["Lake Ladoga", "Danau Ladoga", "Ладожское озеро", "Ладога көлі"]),
    named("Lake Onega", "onega", ["Lake Onega", "Danau Onega", "Онежское озеро", "Онега көлі"]),
    named("Ysyk Kl", "issyk-kul", ["Issyk-Kul", "Issyk-Kul", "Иссык-Куль", "Ыстықкөл"]),
    named("Lake Zaysan", "zaysan", ["Lake Zaysan", "Danau Zaysan", "оз. Зайсан", "Зайсан көлі"]),
    named("Alakol", "alakol", ["Alakol", "Alakol", "Алаколь", "Алакөл"]),
    named("Sasyqkl", "sasykkol", ["Sasykkol", "Sasykkol", "Сасыкколь", "Сасықкөл"]),
    named("Tengiz Kli", "tengiz", ["Lake Tengiz", "Danau Tengiz", "оз. Тенгиз", "Теңіз көлі"]),
    named("Siletitengiz Kli", "siletiteniz", ["Siletiteniz", "Siletiteniz", "Селетытениз", "Сілетітеңіз"]),
    named("Qusmuryn Kli", "kushmurun", ["Kushmurun", "Kushmurun", "Кушмурун", "Құсмұрын"]),
    named("Marqakl", "markakol", ["Markakol", "Markakol", "Маркаколь", "Марқакөл"]),
    named("Qapshaghay Bgeni", "kapchagay", ["Kapchagay Reservoir", "Waduk Kapchagay", "Капчагайское водохранилище", "Қапшағай бөгені"]),
    named("Shardara Bgeni", "shardara", ["Shardara Reservoir", "Waduk Shardara", "Шардаринское водохранилище", "Шардара бөгені"]),
    named("Aydar Kol", "aydarkul", ["Aydarkul", "Aydarkul", "Айдаркуль", "Айдаркөл"]),
    named("Sarygamysh Kli", "sarygamysh", ["Sarygamysh Lake", "Danau Sarygamysh", "Сарыкамышское озеро", "Сарықамыс көлі"]),
    named("Toktogul Suu Saktagychy", "toktogul", ["Toktogul Reservoir", "Waduk Toktogul", "Токтогульское водохранилище", "Тоқтоғұл бөгені"]),
    named("Lake Chany", "chany", ["Lake Chany", "Danau Chany", "оз. Чаны", "Шаны көлі"]),
    named("Ozero Kulundinskoye", "kulunda", ["Lake Kulunda", "Danau Kulunda", "Кулундинское озеро", "Құлынды көлі"]),
    named("Novosibirskoye Reservoir", "novosibirsk-reservoir", ["Novosibirsk Reservoir", "Waduk Novosibirsk", "Новосибирское водохранилище", "Новосібір бөгені"]),
    named("Bratsk Reservoir", "bratsk-reservoir", ["Bratsk Reservoir", "Waduk Bratsk", "Братское водохранилище", "Братск бөгені"]),
    named("Krasnoyarskoye Vodokhranilishche", "krasnoyarsk-reservoir", ["Krasnoyarsk Reservoir", "Waduk Krasnoyarsk", "Красноярское водохранилище", "Красноярск бөгені"]),
    named("Samara Reservoir", "kuybyshev-reservoir", ["Kuybyshev Reservoir", "Waduk Kuybyshev", "Куйбышевское водохранилище", "Куйбышев бөгені"]),
    named("Rybinsk Reservoir", "rybinsk-reservoir", ["Rybinsk Reservoir", "Waduk Rybinsk", "Рыбинское водохранилище", "Рыбинск бөгені"]),
    named("Volgograd Reservoir", "volgograd-reservoir", ["Volgograd Reservoir", "Waduk Volgograd", "Волгоградское водохранилище", "Волгоград бөгені"]),
    named("Tsimlyansk Reservoir", "tsimlyansk-reservoir", ["Tsimlyansk Reservoir", "Waduk Tsimlyansk", "Цимлянское водохранилище", "Цимлянск бөгені"]),
    named("Zeya Vodokhranilishche", "zeya-reservoir", ["Zeya Reservoir", "Waduk Zeya", "Зейское водохранилище", "Зея бөгені"]),
    named("Lake Peipus", "peipus", ["Lake Peipus", "Danau Peipus", "Чудское озеро", "Чудь көлі"]),
    named("Lake Taymyr", "taymyr", ["Lake Taymyr", "Danau Taymyr", "оз. Таймыр", "Таймыр көлі"]),
    named("Lake Khanka", "khanka", ["Lake Khanka", "Danau Khanka", "оз. Ханка", "Ханка көлі"]),
    named("Uvs Nuur", "uvs", ["Uvs Lake", "Danau Uvs", "Убсу-Нур", "Увс көлі"]),
    named("Khvsgl Nuur", "khuvsgul", ["Lake Khövsgöl", "Danau Khövsgöl", "оз. Хубсугул", "Хөвсгөл көлі"]),
    named("Qinghai Hu", "qinghai", ["Qinghai Lake", "Danau Qinghai", "Кукунор", "Көкенұр"]),
    named("Hulun Nuur", "hulun", ["Hulun Lake", "Danau Hulun", "Далайнор", "Далайнұр"]),
    named("Lake Van", "van", ["Lake Van", "Danau Van", "оз. Ван", "Ван көлі"]),
    named("Lake Urmia", "urmia", ["Lake Urmia", "Danau Urmia", "оз. Урмия", "Үрмия көлі"]),
    named("Lake Sevana", "sevan", ["Lake Sevan", "Danau Sevan", "оз. Севан", "Севан көлі"]),
];

/// Rivers; a row names every line of that name in the source.
#[rustfmt::skip]
pub const RIVERS: &[Named] = &[
    named("Volga", "volga", ["Volga", "Volga", "Волга", "Еділ"]),
    named("Kama", "kama", ["Kama", "Kama", "Кама", "Кама"]),
    named("Don", "don", ["Don", "Don", "Дон", "Дон"]),
    named("Dnipro (Dnieper)", "dnieper", ["Dnieper", "Dnieper", "Днепр", "Днепр"]),
    named("Ural", "ural", ["Ural", "Ural", "Урал", "Жайық"]),
    named("Tobol", "tobol", ["Tobol", "Tobol", "Тобол", "Тобыл"]),
    named("Esil", "ishim", ["Ishim", "Ishim", "Ишим", "Есіл"]),
    named("Ishim", "ishim", ["Ishim", "Ishim", "Ишим", "Есіл"]),
    named("Ertix (Irtysh)", "irtysh", ["Irtysh", "Irtysh", "Иртыш", "Ертіс"]),
    named("Ertis", "irtysh", ["Irtysh", "Irtysh", "Иртыш", "Ертіс"]),
    named("Irtysh", "irtysh", ["Irtysh", "Irtysh", "Иртыш", "Ертіс"]),
    named("Ob", "ob", ["Ob", "Ob", "Обь", "Обь"]),
    named("Yenisey", "yenisei", ["Yenisei", "Yenisei", "Енисей", "Енисей"]),
    named("Angara", "angara", ["Angara", "Angara", "Ангара", "Ангара"]),
    named("Lena", "lena", ["Lena", "Lena", "Лена", "Лена"]),
    named("Aldan", "aldan", ["Aldan", "Aldan", "Алдан", "Алдан"]),
    named("Vilyuy", "vilyuy", ["Vilyuy", "Vilyuy", "Вилюй", "Вилюй"]),
    named("Amur", "amur", ["Amur", "Amur", "Амур", "Амур"]),
    named("Heilong Jiang (Amur)", "amur", ["Amur", "Amur", "Амур", "Амур"]),
    named("Zeya", "zeya", ["Zeya", "Zeya", "Зея", "Зея"]),
    named("Syr  Darya", "syr-darya", ["Syr Darya", "Syr Darya", "Сырдарья", "Сырдария"]),
    named("Amu  Darya", "amu-darya", ["Amu Darya", "Amu Darya", "Амударья", "Амудария"]),
    named("Naryn", "naryn", ["Naryn", "Naryn", "Нарын", "Нарын"]),
    named("Ile", "ili", ["Ili", "Ili", "Или", "Іле"]),
    named("Pechora", "pechora", ["Pechora", "Pechora", "Печора", "Печора"]),
    named("Selenge (Selenga)", "selenga", ["Selenga", "Selenga", "Селенга", "Селенгі"]),
    named("Tarim", "tarim", ["Tarim", "Tarim", "Тарим", "Тарым"]),
    named("Huang", "yellow-river", ["Yellow River", "Sungai Kuning", "Хуанхэ", "Хуанхэ"]),
    named("Huang (Yellow)", "yellow-river", ["Yellow River", "Sungai Kuning", "Хуанхэ", "Хуанхэ"]),
];
