//! Where people live and what they are called there: eastern and northern Europe, Africa.

use super::Culture;

/// Their cultures.
#[rustfmt::skip]
pub static MIDDLE: [Culture; 7] = [
    Culture {
        language: "Polish",
        nationality: "Polish",
        country_code: "PL",
        telephone: "+48 22 555 ## ##",
        women: &[
            "Agnieszka", "Aleksandra", "Hanna", "Julia", "Kasia", "Łucja", "Magdalena",
            "Małgorzata", "Zofia", "Zuzanna",
        ],
        men: &[
            "Adam", "Bartosz", "Filip", "Jakub", "Kacper", "Łukasz", "Michał", "Paweł",
            "Stanisław", "Wojciech",
        ],
        families: &[
            "Dąbrowski", "Kamiński", "Kowalczyk", "Lewandowski", "Mazur", "Nowak", "Pawlak",
            "Szymański", "Wiśniewski", "Wójcik", "Zając", "Zieliński",
        ],
        cities: &[
            ("Kraków", "małopolskie", "3#-###"),
            ("Gdańsk", "pomorskie", "80-###"),
            ("Wrocław", "dolnośląskie", "5#-###"),
        ],
        streets: &[
            "ulica Polna", "ulica Leśna", "ulica Słoneczna", "aleja Niepodległości",
            "ulica Krótka",
        ],
    },
    Culture {
        language: "Turkish",
        nationality: "Turkish",
        country_code: "TR",
        telephone: "+90 212 555 ## ##",
        women: &[
            "Ayşe", "Defne", "Ebru", "Elif", "Gizem", "Leyla", "Merve", "Selin", "Zehra",
            "Zeynep",
        ],
        men: &[
            "Ahmet", "Barış", "Cem", "Deniz", "Emre", "Kerem", "Mehmet", "Murat", "Ömer",
            "Yusuf",
        ],
        families: &[
            "Arslan", "Aydın", "Çelik", "Demir", "Doğan", "Kaya", "Koç", "Öztürk", "Şahin",
            "Yıldırım", "Yıldız", "Yılmaz",
        ],
        cities: &[
            ("İzmir", "İzmir", "35###"),
            ("Ankara", "Ankara", "06###"),
            ("Bursa", "Bursa", "16###"),
        ],
        streets: &[
            "Atatürk Caddesi", "Çiçek Sokak", "Deniz Sokak", "Cumhuriyet Caddesi",
            "Lale Sokak",
        ],
    },
    Culture {
        language: "Arabic",
        nationality: "Egyptian",
        country_code: "EG",
        telephone: "+20 2 2555 ####",
        women: &[
            "Amina", "Dina", "Farida", "Habiba", "Laila", "Mariam", "Nour", "Salma", "Yasmin",
            "Zeinab",
        ],
        men: &[
            "Ahmed", "Hassan", "Ibrahim", "Karim", "Khaled", "Mahmoud", "Mostafa", "Omar",
            "Tarek", "Youssef",
        ],
        families: &[
            "Abdelaziz", "Bakr", "Darwish", "Fahmy", "Ghanem", "Hegazy", "Mansour", "Mubarak",
            "Naguib", "Salem", "Shaker", "Zaki",
        ],
        cities: &[
            ("Cairo", "Cairo", "11###"),
            ("Alexandria", "Alexandria", "21###"),
            ("Luxor", "Luxor", "85###"),
        ],
        streets: &[
            "Tahrir Street", "Nile Corniche", "Al Azhar Street", "Palm Street",
            "Talaat Harb Street",
        ],
    },
    Culture {
        language: "Yoruba",
        nationality: "Nigerian",
        country_code: "NG",
        telephone: "+234 1 555 ####",
        women: &[
            "Abisola", "Adunni", "Bukola", "Folake", "Ifeoma", "Ngozi", "Simisola", "Titilayo",
            "Yetunde", "Zainab",
        ],
        men: &[
            "Adebayo", "Babatunde", "Chinedu", "Emeka", "Femi", "Ibrahim", "Kelechi",
            "Olumide", "Segun", "Tunde",
        ],
        families: &[
            "Abiola", "Adeyemi", "Balogun", "Bello", "Eze", "Okafor", "Okonkwo", "Oladipo",
            "Olawale", "Onyekachi", "Salami", "Yusuf",
        ],
        cities: &[
            ("Lagos", "Lagos", "100###"),
            ("Ibadan", "Oyo", "200###"),
            ("Abuja", "FCT", "900###"),
        ],
        streets: &[
            "Broad Street", "Marina Road", "Awolowo Road", "Allen Avenue", "Ahmadu Bello Way",
        ],
    },
    Culture {
        language: "Swahili",
        nationality: "Kenyan",
        country_code: "KE",
        telephone: "+254 20 555 ####",
        women: &[
            "Achieng", "Akinyi", "Amani", "Faith", "Imani", "Makena", "Mwende", "Njeri",
            "Wanjiku", "Zawadi",
        ],
        men: &[
            "Baraka", "Jabari", "Juma", "Kamau", "Kiprono", "Mwangi", "Ochieng", "Otieno",
            "Simba", "Wekesa",
        ],
        families: &[
            "Barasa", "Chebet", "Karanja", "Kariuki", "Kimani", "Kipchoge", "Maina", "Mutua",
            "Ndungu", "Njoroge", "Odhiambo", "Wanyama",
        ],
        cities: &[
            ("Nairobi", "Nairobi", "00###"),
            ("Mombasa", "Mombasa", "80###"),
            ("Kisumu", "Kisumu", "40###"),
        ],
        streets: &[
            "Moi Avenue", "Kenyatta Avenue", "Uhuru Highway", "Acacia Road",
        ],
    },
    Culture {
        language: "Swedish",
        nationality: "Swedish",
        country_code: "SE",
        telephone: "+46 8 465 ### ##",
        women: &[
            "Agnes", "Alva", "Astrid", "Ebba", "Elsa", "Ingrid", "Linnéa", "Maja", "Saga",
            "Sigrid",
        ],
        men: &[
            "Albin", "Axel", "Björn", "Elias", "Gustav", "Hjalmar", "Nils", "Oskar", "Sven",
            "Viggo",
        ],
        families: &[
            "Andersson", "Bergström", "Eriksson", "Holm", "Johansson", "Karlsson", "Lindqvist",
            "Lundgren", "Nilsson", "Sjöberg", "Söderström", "Åkesson",
        ],
        cities: &[
            ("Göteborg", "Västra Götaland", "41# ##"),
            ("Uppsala", "Uppsala", "75# ##"),
            ("Malmö", "Skåne", "21# ##"),
        ],
        streets: &[
            "Storgatan", "Björkvägen", "Kyrkogatan", "Skolgatan", "Strandvägen",
        ],
    },
    Culture {
        language: "Ukrainian",
        nationality: "Ukrainian",
        country_code: "UA",
        telephone: "+380 44 555 ## ##",
        women: &[
            "Daryna", "Halyna", "Iryna", "Kateryna", "Larysa", "Oksana", "Olena", "Sofiia",
            "Tetiana", "Yuliia",
        ],
        men: &[
            "Andrii", "Bohdan", "Dmytro", "Ivan", "Maksym", "Mykola", "Oleksandr", "Petro",
            "Taras", "Yaroslav",
        ],
        families: &[
            "Bondarenko", "Hrytsenko", "Koval", "Kovalenko", "Kravchuk", "Lysenko",
            "Marchenko", "Melnyk", "Rudenko", "Shevchenko", "Tkachenko", "Zhuk",
        ],
        cities: &[
            ("Lviv", "Lviv Oblast", "790##"),
            ("Kyiv", "Kyiv", "010##"),
            ("Odesa", "Odesa Oblast", "650##"),
        ],
        streets: &[
            "Shevchenka Street", "Franka Street", "Soborna Street", "Sadova Street",
        ],
    },
];
