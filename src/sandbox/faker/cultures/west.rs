//! Where people live and what they are called there: the Americas and western Europe.

use super::Culture;

/// Their cultures.
#[rustfmt::skip]
pub static WEST: [Culture; 8] = [
    Culture {
        language: "English",
        nationality: "American",
        country_code: "US",
        telephone: "+1 %##-555-01##",
        women: &[
            "Abigail", "Brianna", "Charlotte", "Denise", "Emily", "Grace", "Hannah", "Keisha",
            "Madison", "Naomi", "Olivia", "Rachel",
        ],
        men: &[
            "Aaron", "Brandon", "Caleb", "Darnell", "Ethan", "Jacob", "Logan", "Marcus",
            "Nathan", "Samuel", "Tyler", "Wyatt",
        ],
        families: &[
            "Anderson", "Brooks", "Carter", "Davis", "Freeman", "Harris", "Jackson",
            "Mitchell", "Parker", "Robinson", "Sullivan", "Turner", "Washington", "Williams",
        ],
        cities: &[
            ("Portland", "Oregon", "97###"),
            ("Austin", "Texas", "787##"),
            ("Chicago", "Illinois", "606##"),
            ("Savannah", "Georgia", "314##"),
        ],
        streets: &[
            "Maple Avenue", "Oak Street", "Lincoln Road", "River Drive", "Sunset Boulevard",
            "Cedar Lane",
        ],
    },
    Culture {
        language: "English",
        nationality: "British",
        country_code: "GB",
        telephone: "+44 1632 960###",
        women: &[
            "Amelia", "Beatrice", "Charlotte", "Eleanor", "Florence", "Freya", "Imogen",
            "Isla", "Poppy", "Rosie",
        ],
        men: &[
            "Alfie", "Archie", "Callum", "Edward", "Finlay", "George", "Harry", "Oliver",
            "Rhys", "Theo",
        ],
        families: &[
            "Ashworth", "Bennett", "Clarke", "Davies", "Evans", "Hughes", "MacDonald", "Patel",
            "Shaw", "Taylor", "Walker", "Wright",
        ],
        cities: &[
            ("Leeds", "West Yorkshire", "LS% #??"),
            ("Bristol", "Avon", "BS% #??"),
            ("Glasgow", "Scotland", "G% #??"),
            ("Cardiff", "Wales", "CF% #??"),
        ],
        streets: &[
            "High Street", "Church Lane", "Victoria Road", "Mill Lane", "Station Road",
            "Queensway",
        ],
    },
    Culture {
        language: "French",
        nationality: "French",
        country_code: "FR",
        telephone: "+33 1 99 00 ## ##",
        women: &[
            "Adèle", "Camille", "Chloé", "Éloïse", "Inès", "Jeanne", "Léa", "Louise", "Manon",
            "Zoé",
        ],
        men: &[
            "Antoine", "Baptiste", "Étienne", "Gabriel", "Hugo", "Jules", "Léo", "Louis",
            "Mathis", "Théo",
        ],
        families: &[
            "Bernard", "Chevalier", "Dubois", "Fournier", "Girard", "Lambert", "Lefèvre",
            "Marchand", "Moreau", "Petit", "Rousseau", "Vidal",
        ],
        cities: &[
            ("Lyon", "Auvergne-Rhône-Alpes", "6900%"),
            ("Nantes", "Pays de la Loire", "44#00"),
            ("Strasbourg", "Grand Est", "67#00"),
            ("Toulouse", "Occitanie", "31#00"),
        ],
        streets: &[
            "rue des Lilas", "avenue de la Gare", "rue Victor Hugo", "place du Marché",
            "boulevard Voltaire", "chemin des Vignes",
        ],
    },
    Culture {
        language: "German",
        nationality: "German",
        country_code: "DE",
        telephone: "+49 30 23125 ###",
        women: &[
            "Anneliese", "Clara", "Frieda", "Greta", "Hanna", "Johanna", "Lina", "Marlene",
            "Sophie", "Ute",
        ],
        men: &[
            "Anton", "Emil", "Felix", "Jonas", "Jürgen", "Karl", "Lukas", "Maximilian", "Paul",
            "Sören",
        ],
        families: &[
            "Becker", "Fischer", "Hoffmann", "Keller", "König", "Krüger", "Müller", "Neumann",
            "Schäfer", "Schneider", "Vogel", "Weiß",
        ],
        cities: &[
            ("Leipzig", "Sachsen", "041##"),
            ("Hamburg", "Hamburg", "20###"),
            ("Freiburg", "Baden-Württemberg", "791##"),
            ("Köln", "Nordrhein-Westfalen", "506##"),
        ],
        streets: &[
            "Lindenstraße", "Goetheweg", "Am Mühlbach", "Bahnhofstraße", "Gartenweg",
            "Schillerplatz",
        ],
    },
    Culture {
        language: "Spanish",
        nationality: "Mexican",
        country_code: "MX",
        telephone: "+52 55 5550 ####",
        women: &[
            "Alejandra", "Camila", "Daniela", "Fernanda", "Guadalupe", "Itzel", "Lucía",
            "Regina", "Valentina", "Ximena",
        ],
        men: &[
            "Alejandro", "Diego", "Emiliano", "Héctor", "Javier", "José", "Mateo", "Santiago",
            "Sebastián", "Tomás",
        ],
        families: &[
            "Aguilar", "Castillo", "Domínguez", "Flores", "García", "Hernández", "Jiménez",
            "López", "Mendoza", "Núñez", "Ramírez", "Vázquez",
        ],
        cities: &[
            ("Guadalajara", "Jalisco", "44###"),
            ("Puebla", "Puebla", "72###"),
            ("Mérida", "Yucatán", "97###"),
        ],
        streets: &[
            "Calle Hidalgo", "Avenida Juárez", "Calle Morelos", "Avenida Reforma",
            "Calle de la Luna",
        ],
    },
    Culture {
        language: "Spanish",
        nationality: "Spanish",
        country_code: "ES",
        telephone: "+34 910 000 ###",
        women: &[
            "Alba", "Carmen", "Elena", "Inés", "Julia", "Leire", "Marta", "Nuria", "Paula",
            "Sofía",
        ],
        men: &[
            "Adrián", "Álvaro", "Carlos", "Gonzalo", "Hugo", "Íñigo", "Javier", "Marcos",
            "Pablo", "Rubén",
        ],
        families: &[
            "Alonso", "Blanco", "Cabrera", "Delgado", "Fernández", "Iglesias", "Martín",
            "Navarro", "Ortega", "Peña", "Romero", "Serrano",
        ],
        cities: &[
            ("Sevilla", "Andalucía", "410##"),
            ("Valencia", "Comunitat Valenciana", "460##"),
            ("Bilbao", "Euskadi", "480##"),
        ],
        streets: &[
            "Calle Mayor", "Calle del Sol", "Paseo del Prado", "Calle San Juan",
            "Avenida de América",
        ],
    },
    Culture {
        language: "Portuguese",
        nationality: "Brazilian",
        country_code: "BR",
        telephone: "+55 11 5550-####",
        women: &[
            "Ana", "Beatriz", "Bruna", "Fernanda", "Helena", "Isabela", "Júlia", "Larissa",
            "Letícia", "Mariana",
        ],
        men: &[
            "André", "Caio", "Davi", "Felipe", "Gustavo", "João", "Lucas", "Rafael", "Thiago",
            "Vinícius",
        ],
        families: &[
            "Almeida", "Barbosa", "Cardoso", "Costa", "Ferreira", "Gonçalves", "Lima",
            "Nascimento", "Oliveira", "Pereira", "Santos", "Silva",
        ],
        cities: &[
            ("Curitiba", "Paraná", "80###-###"),
            ("Recife", "Pernambuco", "50###-###"),
            ("Campinas", "São Paulo", "13###-###"),
        ],
        streets: &[
            "Rua das Flores", "Avenida Brasil", "Rua XV de Novembro", "Rua da Praia",
            "Travessa do Sol",
        ],
    },
    Culture {
        language: "Italian",
        nationality: "Italian",
        country_code: "IT",
        telephone: "+39 06 5555 ####",
        women: &[
            "Alice", "Aurora", "Bianca", "Chiara", "Elisa", "Francesca", "Giulia", "Ludovica",
            "Martina", "Sofia",
        ],
        men: &[
            "Alessandro", "Davide", "Edoardo", "Federico", "Leonardo", "Lorenzo", "Matteo",
            "Niccolò", "Pietro", "Tommaso",
        ],
        families: &[
            "Bianchi", "Colombo", "Conti", "Esposito", "Ferrari", "Gallo", "Greco", "Marino",
            "Ricci", "Romano", "Rossi", "Villa",
        ],
        cities: &[
            ("Bologna", "Emilia-Romagna", "401##"),
            ("Torino", "Piemonte", "101##"),
            ("Palermo", "Sicilia", "901##"),
        ],
        streets: &[
            "Via Garibaldi", "Via Roma", "Corso Italia", "Piazza Dante", "Via dei Mille",
        ],
    },
];
