//! Which towns the map knows, and their names as of January 2022, by hand.
//!
//! What this does: one row a town: its number in GeoNames, whether it is a capital, its name in
//! four languages. GeoNames lacks many Kazakh names or has them in Latin letters, and calls
//! Kazakhstan's capital by today's name. What it does not: say where a town is or how many live
//! there (that is GeoNames').

/// A town by its number in GeoNames.
#[derive(Clone, Copy, Debug)]
pub struct TownNames {
    /// The number in GeoNames.
    pub geoname: u64,
    /// Is it its country's capital?
    pub capital: bool,
    /// English, Indonesian, Russian, Kazakh.
    pub names: [&'static str; 4],
}

const fn town(geoname: u64, capital: bool, names: [&'static str; 4]) -> TownNames {
    TownNames { geoname, capital, names }
}

/// The towns, by country.
#[rustfmt::skip]
pub const TOWNS: &[TownNames] = &[
    town(524901, true, ["Moscow", "Moskwa", "Москва", "Мәскеу"]),
    town(498817, false, ["Saint Petersburg", "Saint Petersburg", "Санкт-Петербург", "Санкт-Петербург"]),
    town(1496747, false, ["Novosibirsk", "Novosibirsk", "Новосибирск", "Новосібір"]),
    town(1486209, false, ["Yekaterinburg", "Yekaterinburg", "Екатеринбург", "Екатеринбург"]),
    town(520555, false, ["Nizhny Novgorod", "Nizhny Novgorod", "Нижний Новгород", "Нижний Новгород"]),
    town(551487, false, ["Kazan", "Kazan", "Казань", "Қазан"]),
    town(1508291, false, ["Chelyabinsk", "Chelyabinsk", "Челябинск", "Челябі"]),
    town(1496153, false, ["Omsk", "Omsk", "Омск", "Омбы"]),
    town(499099, false, ["Samara", "Samara", "Самара", "Самара"]),
    town(501175, false, ["Rostov-on-Don", "Rostov-na-Donu", "Ростов-на-Дону", "Дондағы Ростов"]),
    town(479561, false, ["Ufa", "Ufa", "Уфа", "Уфа"]),
    town(1502026, false, ["Krasnoyarsk", "Krasnoyarsk", "Красноярск", "Красноярск"]),
    town(472045, false, ["Voronezh", "Voronezh", "Воронеж", "Воронеж"]),
    town(472757, false, ["Volgograd", "Volgograd", "Волгоград", "Волгоград"]),
    town(511196, false, ["Perm", "Perm", "Пермь", "Пермь"]),
    town(542420, false, ["Krasnodar", "Krasnodar", "Краснодар", "Краснодар"]),
    town(498677, false, ["Saratov", "Saratov", "Саратов", "Саратов"]),
    town(1488754, false, ["Tyumen", "Tyumen", "Тюмень", "Түмен"]),
    town(482283, false, ["Tolyatti", "Tolyatti", "Тольятти", "Тольятти"]),
    town(554840, false, ["Izhevsk", "Izhevsk", "Ижевск", "Ижевск"]),
    town(1510853, false, ["Barnaul", "Barnaul", "Барнаул", "Барнауыл"]),
    town(2023469, false, ["Irkutsk", "Irkutsk", "Иркутск", "Иркутск"]),
    town(2022890, false, ["Khabarovsk", "Khabarovsk", "Хабаровск", "Хабаровск"]),
    town(2013348, false, ["Vladivostok", "Vladivostok", "Владивосток", "Владивосток"]),
    town(1489425, false, ["Tomsk", "Tomsk", "Томск", "Томск"]),
    town(515003, false, ["Orenburg", "Orenburg", "Оренбург", "Орынбор"]),
    town(580497, false, ["Astrakhan", "Astrakhan", "Астрахань", "Астрахан"]),
    town(532096, false, ["Makhachkala", "Makhachkala", "Махачкала", "Махачкала"]),
    town(532288, false, ["Magnitogorsk", "Magnitogorsk", "Магнитогорск", "Магнитогорск"]),
    town(1501321, false, ["Kurgan", "Kurgan", "Курган", "Қорған"]),
    town(514734, false, ["Orsk", "Orsk", "Орск", "Орск"]),
    town(1493467, false, ["Rubtsovsk", "Rubtsovsk", "Рубцовск", "Рубцовск"]),
    town(2013159, false, ["Yakutsk", "Yakutsk", "Якутск", "Якутск"]),
    town(2025339, false, ["Chita", "Chita", "Чита", "Чита"]),
    town(2014407, false, ["Ulan-Ude", "Ulan-Ude", "Улан-Удэ", "Улан-Удэ"]),
    town(581049, false, ["Arkhangelsk", "Arkhangelsk", "Архангельск", "Архангельск"]),
    town(2026609, false, ["Blagoveshchensk", "Blagoveshchensk", "Благовещенск", "Благовещенск"]),
    town(6641869, false, ["Tsiolkovsky", "Tsiolkovsky", "Циолковский", "Циолковский"]),
    town(1526273, true, ["Nur-Sultan", "Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"]),
    town(1526384, false, ["Almaty", "Almaty", "Алматы", "Алматы"]),
    town(1518980, false, ["Shymkent", "Shymkent", "Шымкент", "Шымкент"]),
    town(610611, false, ["Aktobe", "Aktobe", "Актобе", "Ақтөбе"]),
    town(609655, false, ["Karaganda", "Karaganda", "Караганда", "Қарағанды"]),
    town(1516905, false, ["Taraz", "Taraz", "Тараз", "Тараз"]),
    town(1519922, false, ["Kyzylorda", "Kyzylorda", "Кызылорда", "Қызылорда"]),
    town(608668, false, ["Oral", "Oral", "Уральск", "Орал"]),
    town(1520240, false, ["Pavlodar", "Pavlodar", "Павлодар", "Павлодар"]),
    town(1520316, false, ["Oskemen", "Oskemen", "Усть-Каменогорск", "Өскемен"]),
    town(1519422, false, ["Semey", "Semey", "Семей", "Семей"]),
    town(610529, false, ["Atyrau", "Atyrau", "Атырау", "Атырау"]),
    town(1517945, false, ["Turkistan", "Turkistan", "Туркестан", "Түркістан"]),
    town(1519928, false, ["Kostanay", "Kostanay", "Костанай", "Қостанай"]),
    town(1520172, false, ["Petropavl", "Petropavl", "Петропавловск", "Петропавл"]),
    town(1518262, false, ["Temirtau", "Temirtau", "Темиртау", "Теміртау"]),
    town(1522203, false, ["Kokshetau", "Kokshetau", "Кокшетау", "Көкшетау"]),
    town(1519843, false, ["Rudny", "Rudny", "Рудный", "Рудный"]),
    town(1516589, false, ["Zhezkazgan", "Zhezkazgan", "Жезказган", "Жезқазған"]),
    town(607610, false, ["Zhanaozen", "Zhanaozen", "Жанаозен", "Жаңаөзен"]),
    town(610612, false, ["Aktau", "Aktau", "Актау", "Ақтау"]),
    town(1518542, false, ["Taldykorgan", "Taldykorgan", "Талдыкорган", "Талдықорған"]),
    town(1524325, false, ["Ekibastuz", "Ekibastuz", "Экибастуз", "Екібастұз"]),
    town(1525798, false, ["Balkhash", "Balkhash", "Балхаш", "Балқаш"]),
    town(1521368, false, ["Baikonur", "Baikonur", "Байконур", "Байқоңыр"]),
    town(7536148, false, ["Priozersk", "Priozersk", "Приозёрск", "Приозёрск"]),
    town(703448, true, ["Kyiv", "Kyiv", "Киев", "Киев"]),
    town(706483, false, ["Kharkiv", "Kharkiv", "Харьков", "Харьков"]),
    town(698740, false, ["Odesa", "Odesa", "Одесса", "Одесса"]),
    town(709930, false, ["Dnipro", "Dnipro", "Днепр", "Днепр"]),
    town(709717, false, ["Donetsk", "Donetsk", "Донецк", "Донецк"]),
    town(625144, true, ["Minsk", "Minsk", "Минск", "Минск"]),
    town(618426, true, ["Chișinău", "Chisinau", "Кишинёв", "Кишинев"]),
    town(587084, true, ["Baku", "Baku", "Баку", "Баку"]),
    town(616052, true, ["Yerevan", "Yerevan", "Ереван", "Ереван"]),
    town(611717, true, ["Tbilisi", "Tbilisi", "Тбилиси", "Тбилиси"]),
    town(1512569, true, ["Tashkent", "Tashkent", "Ташкент", "Ташкент"]),
    town(1216265, false, ["Samarkand", "Samarkand", "Самарканд", "Самарқанд"]),
    town(162183, true, ["Ashgabat", "Ashgabat", "Ашхабад", "Ашғабат"]),
    town(1528675, true, ["Bishkek", "Bishkek", "Бишкек", "Бішкек"]),
    town(1221874, true, ["Dushanbe", "Dushanbe", "Душанбе", "Душанбе"]),
    town(2028462, true, ["Ulaanbaatar", "Ulan Bator", "Улан-Батор", "Ұланбатыр"]),
    town(1138958, true, ["Kabul", "Kabul", "Кабул", "Кабул"]),
    town(112931, true, ["Tehran", "Teheran", "Тегеран", "Тегеран"]),
    town(323786, true, ["Ankara", "Ankara", "Анкара", "Анкара"]),
    town(1816670, true, ["Beijing", "Beijing", "Пекин", "Бейжің"]),
    town(1529102, false, ["Ürümqi", "Urumqi", "Урумчи", "Үрімші"]),
    town(2037013, false, ["Harbin", "Harbin", "Харбин", "Харбин"]),
    town(1871859, true, ["Pyongyang", "Pyongyang", "Пхеньян", "Пхеньян"]),
    town(1835848, true, ["Seoul", "Seoul", "Сеул", "Сеул"]),
    town(1176615, true, ["Islamabad", "Islamabad", "Исламабад", "Исламабад"]),
    town(658225, true, ["Helsinki", "Helsinki", "Хельсинки", "Хельсинки"]),
    town(588409, true, ["Tallinn", "Tallinn", "Таллин", "Таллин"]),
    town(456172, true, ["Riga", "Riga", "Рига", "Рига"]),
    town(593116, true, ["Vilnius", "Vilnius", "Вильнюс", "Вильнюс"]),
];
