namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Tells what stands beside a name in a byline from further names: degrees, generations, offices.</summary>
internal static class NameParts
{
    private static readonly HashSet<string> Degrees = new(
        (
            "MA MD MBA MSW MPH MS MSC BA BSC BS JD DO RN RD RDN DDS DVM PHD EDD CFP CFA CPA LCSW LLM LLB ESQ NP PA PHARMD FAAP FACP FRCP "
            + "PSYD CSCS CPT MPP MFA DPT RDLD"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Generations = new("JR SR II III IV".Split(' '), StringComparer.Ordinal);

    /// <summary>Words of offices; in names they stand nowhere.</summary>
    private static readonly HashSet<string> Offices = new(
        (
            "editor editors reporter reporters correspondent writer contributor columnist journalist president director manager "
            + "professor producer photographer author founder co-founder cofounder ceo cto cfo "
            + "analyst consultant researcher scientist engineer officer lecturer specialist strategist evangelist advocate freelance "
            + "freelancer senior assistant associate deputy managing executive chief "
            + "redakteur redakteurin reporterin chefredakteur korrespondent journaliste journalistin rédacteur rédactrice periodista "
            + "redactor redactora giornalista redattore verslaggever staff "
            + "phóng tpv ctv btv jurnalis editor-in-chief"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"Jane Doe, MA": the degree is no name.</summary>
    public static bool IsDegree(string part) => part.Length <= 9 && Degrees.Contains(Capitals(part));

    /// <summary>"John Doe, Jr.": belongs to the name before it.</summary>
    public static bool IsGeneration(string part) => part.Length <= 4 && Generations.Contains(Capitals(part));

    /// <summary>"Vice President", "Senior Reporter": what the person does; what follows says where.</summary>
    public static bool IsOffice(string part) =>
        part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word =>
                Offices.Contains(word.Trim('.', ':'))
                || Array.Exists(OfficeEnds, end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            );

    /// <summary>German offices are one word: "Wirtschaftsredakteurin".</summary>
    private static readonly string[] OfficeEnds =
    [
        "redakteur",
        "redakteurin",
        "korrespondent",
        "korrespondentin",
        "journalist",
        "journalistin",
        "redaktør",
        "redaktör",
    ];

    private static string Capitals(string part) => string.Concat(part.Where(char.IsLetter)).ToUpperInvariant();
}
