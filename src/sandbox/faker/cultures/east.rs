//! Where people live and what they are called there: Asia.

use super::Culture;

/// Their cultures.
#[rustfmt::skip]
pub static EAST: [Culture; 7] = [
    Culture {
        language: "Hindi",
        nationality: "Indian",
        country_code: "IN",
        telephone: "+91 11 5550 ####",
        women: &[
            "Aarohi", "Ananya", "Diya", "Ishita", "Kavya", "Lakshmi", "Meera", "Priya",
            "Saanvi", "Sunita",
        ],
        men: &[
            "Aditya", "Arjun", "Dev", "Ishaan", "Karan", "Manish", "Nikhil", "Rahul", "Rohan",
            "Vikram",
        ],
        families: &[
            "Agarwal", "Banerjee", "Chaudhary", "Desai", "Gupta", "Iyer", "Kapoor", "Mehta",
            "Nair", "Reddy", "Sharma", "Singh",
        ],
        cities: &[
            ("Pune", "Maharashtra", "4110##"),
            ("Jaipur", "Rajasthan", "3020##"),
            ("Kochi", "Kerala", "6820##"),
        ],
        streets: &[
            "MG Road", "Gandhi Marg", "Nehru Street", "Station Road", "Temple Road",
        ],
    },
    Culture {
        language: "Bengali",
        nationality: "Bangladeshi",
        country_code: "BD",
        telephone: "+880 2 5550 ####",
        women: &[
            "Anika", "Farzana", "Jannatul", "Mim", "Nusrat", "Rabeya", "Sadia", "Shirin",
            "Tahmina", "Tasnim",
        ],
        men: &[
            "Arif", "Fahim", "Hasan", "Imran", "Jamal", "Rafiq", "Sajid", "Shakib", "Tanvir",
            "Zahid",
        ],
        families: &[
            "Ahmed", "Akter", "Bhuiyan", "Chowdhury", "Haque", "Hossain", "Islam", "Karim",
            "Khan", "Rahman", "Sarkar", "Uddin",
        ],
        cities: &[
            ("Dhaka", "Dhaka", "12##"),
            ("Chattogram", "Chattogram", "40##"),
            ("Sylhet", "Sylhet", "31##"),
        ],
        streets: &[
            "Green Road", "Lake Road", "Mirpur Road", "College Road",
        ],
    },
    Culture {
        language: "Chinese",
        nationality: "Chinese",
        country_code: "CN",
        telephone: "+86 10 5550 ####",
        women: &[
            "Fang", "Jiayi", "Li", "Meiling", "Na", "Qian", "Xiaoyan", "Xinyi", "Yan", "Zihan",
        ],
        men: &[
            "Bo", "Chao", "Haoran", "Jian", "Jun", "Lei", "Ming", "Wei", "Yichen", "Zixuan",
        ],
        families: &[
            "Chen", "Gao", "Huang", "Li", "Lin", "Liu", "Sun", "Wang", "Wu", "Xu", "Zhang",
            "Zhao",
        ],
        cities: &[
            ("Chengdu", "Sichuan", "6100##"),
            ("Hangzhou", "Zhejiang", "3100##"),
            ("Xiamen", "Fujian", "3610##"),
        ],
        streets: &[
            "Renmin Road", "Zhongshan Road", "Heping Street", "Jiefang Road", "Xinhua Street",
        ],
    },
    Culture {
        language: "Japanese",
        nationality: "Japanese",
        country_code: "JP",
        telephone: "+81 3 5550 ####",
        women: &[
            "Aoi", "Ayaka", "Emi", "Hana", "Keiko", "Mio", "Sakura", "Yui", "Yuki", "Yumi",
        ],
        men: &[
            "Daichi", "Haruto", "Hiroshi", "Kaito", "Kenji", "Ren", "Riku", "Sota", "Takumi",
            "Yuto",
        ],
        families: &[
            "Fujita", "Hayashi", "Ito", "Kato", "Kobayashi", "Matsumoto", "Nakamura", "Sato",
            "Suzuki", "Tanaka", "Watanabe", "Yamamoto",
        ],
        cities: &[
            ("Sapporo", "Hokkaido", "060-00##"),
            ("Kyoto", "Kyoto", "604-80##"),
            ("Fukuoka", "Fukuoka", "810-00##"),
        ],
        streets: &[
            "Sakura-dori", "Chuo-dori", "Ginkgo Avenue", "Midori-dori",
        ],
    },
    Culture {
        language: "Korean",
        nationality: "South Korean",
        country_code: "KR",
        telephone: "+82 2 5550 ####",
        women: &[
            "Eun-ji", "Ha-yoon", "Ji-woo", "Min-seo", "Seo-yeon", "Soo-jin", "Su-bin",
            "Ye-jin", "Yoo-na", "Yu-ri",
        ],
        men: &[
            "Do-yun", "Hyun-woo", "Ji-hoon", "Joon-ho", "Min-jun", "Sang-min", "Seo-jun",
            "Sung-ho", "Tae-yang", "Young-jae",
        ],
        families: &[
            "Choi", "Han", "Hwang", "Jang", "Jeong", "Kang", "Kim", "Lee", "Park", "Shin",
            "Song", "Yoon",
        ],
        cities: &[
            ("Busan", "Busan", "48###"),
            ("Daegu", "Daegu", "41###"),
            ("Jeju", "Jeju", "63###"),
        ],
        streets: &[
            "Hangang-daero", "Jongno", "Haeundae-ro", "Sejong-daero",
        ],
    },
    Culture {
        language: "Vietnamese",
        nationality: "Vietnamese",
        country_code: "VN",
        telephone: "+84 24 5550 ####",
        women: &[
            "Anh", "Hoa", "Hương", "Lan", "Linh", "Mai", "Ngọc", "Thảo", "Trang", "Yến",
        ],
        men: &[
            "An", "Bảo", "Dũng", "Hải", "Hùng", "Khoa", "Long", "Minh", "Quân", "Tuấn",
        ],
        families: &[
            "Bùi", "Đặng", "Đỗ", "Hoàng", "Huỳnh", "Lê", "Ngô", "Nguyễn", "Phạm", "Phan",
            "Trần", "Vũ",
        ],
        cities: &[
            ("Huế", "Thừa Thiên Huế", "49###"),
            ("Đà Nẵng", "Đà Nẵng", "50###"),
            ("Cần Thơ", "Cần Thơ", "94###"),
        ],
        streets: &[
            "Lê Lợi", "Trần Phú", "Hai Bà Trưng", "Nguyễn Huệ",
        ],
    },
    Culture {
        language: "Indonesian",
        nationality: "Indonesian",
        country_code: "ID",
        telephone: "+62 21 5550 ####",
        women: &[
            "Ayu", "Dewi", "Fitri", "Indah", "Kartika", "Lestari", "Maya", "Putri", "Ratna",
            "Wulan",
        ],
        men: &[
            "Agus", "Bayu", "Budi", "Dimas", "Eko", "Fajar", "Hendra", "Rizky", "Surya",
            "Wahyu",
        ],
        families: &[
            "Gunawan", "Halim", "Hidayat", "Kusuma", "Lubis", "Nugroho", "Pratama", "Santoso",
            "Setiawan", "Siregar", "Susanto", "Wijaya",
        ],
        cities: &[
            ("Bandung", "Jawa Barat", "40###"),
            ("Yogyakarta", "DI Yogyakarta", "55###"),
            ("Denpasar", "Bali", "80###"),
        ],
        streets: &[
            "Jalan Merdeka", "Jalan Sudirman", "Jalan Mawar", "Jalan Diponegoro",
        ],
    },
];
