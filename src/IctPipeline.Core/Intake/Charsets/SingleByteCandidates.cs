namespace IctPipeline.Intake.Charsets;

/// <summary>
/// Reads bytes in the single-byte charsets of Europe and the Near East and rates each by the letters that its languages use, the commoner the
/// better, and by where capitals and symbols stand.
/// </summary>
internal static class SingleByteCandidates
{
    private const int SampleBytes = 32 * 1024;

    private const string Cyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґўђјљњћџ";

    /// <summary>Charsets in the order of preference among equals, with the letters outside ASCII, commonest first.</summary>
    private static readonly (string Name, int CodePage, string[] Languages)[] Charsets =
    [
        ("windows-1252", 1252, ["éèàêçôûîùâïœëæ", "äüöß", "áéíóúñ¿¡ü", "ãçáéíóõêâúàô", "åäöé", "æøåé", "èàùòìé", "ëéïèüö", "íáðéóúþöæý", "äöåšž"]),
        ("windows-1250", 1250, ["ąęłóśżćńź", "áíéěřčšžýůúťňďó", "áéöóőíüúű", "čšžćđ", "ăâîșțşţ", "áčéíľňóšťúýžôäďĺŕ"]),
        ("iso-8859-2", 28592, ["ąęłóśżćńź", "áíéěřčšžýůúťňďó", "áéöóőíüúű", "čšžćđ", "ăâîşţ", "áčéíľňóšťúýžôäďĺŕ"]),
        ("windows-1251", 1251, [Cyrillic]),
        ("koi8-r", 20866, [Cyrillic]),
        ("koi8-u", 21866, ["оаиентврслкдмупязьбгійчхцїжєюшщфґ"]),
        ("iso-8859-5", 28595, [Cyrillic]),
        ("ibm866", 866, [Cyrillic]),
        ("x-mac-cyrillic", 10007, [Cyrillic]),
        ("windows-1253", 1253, ["αοιετσνηυρπκμλςωγδίάόέήχθύφβώξζψϊΐ"]),
        ("iso-8859-7", 28597, ["αοιετσνηυρπκμλςωγδίάόέήχθύφβώξζψϊΐ"]),
        ("windows-1254", 1254, ["ıüşçğöİÖŞÜÇĞ"]),
        ("windows-1255", 1255, ["יוהלארתמבשנעדחקםפגצטכןסזךץף"]),
        ("iso-8859-8", 28598, ["יוהלארתמבשנעדחקםפגצטכןסזךץף"]),
        ("windows-1256", 1256, ["اليمنوترةبعدسفكحقهجأشصطخىذضإزئغءثؤظآپچژگ"]),
        ("iso-8859-6", 28596, ["اليمنوترةبعدسفكحقهجأشصطخىذضإزئغءثؤظآ"]),
        ("windows-1257", 1257, ["āīēšņūļžčķģ", "ėšžųąūįęč", "äõüöšž"]),
        ("iso-8859-13", 28603, ["āīēšņūļžčķģ", "ėšžųąūįęč"]),
        ("iso-8859-4", 28594, ["āīēšņūļžčķģ", "ėšžųąūįęč"]),
        ("iso-8859-15", 28605, ["éèàêçôûîùâïœë€", "äüöß€", "äöåšž€"]),
        ("windows-874", 874, ["านรกเงมยลวดทสตะปบคหแจพชขใไผโซณถศธอ่้ิีัืุู็์ำ"]),
        ("ibm852", 852, ["ąęłóśżćńź", "áíéěřčšžýůúťňďó", "áéöóőíüúű"]),
        ("ibm855", 855, [Cyrillic]),
        ("macintosh", 10000, ["éèàêçôûîùâ", "äüöß", "áéíóúñ"]),
    ];

    public static CharsetCandidate? Best(ReadOnlySpan<byte> bytes, string? declared)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        (string Name, int CodePage, double Score) best = default;
        foreach (var (name, codePage, languages) in Charsets)
        {
            var text = CodePages.Get(codePage).GetString(sample);
            foreach (var letters in languages)
            {
                // A declaration settles what statistics can't tell apart.
                var score = LetterScore.Rate(text, letters) + (declared == name ? 0.05 : 0);
                if (score > best.Score + 1e-6)
                {
                    best = (name, codePage, score);
                }
            }
        }

        return best.Name is null ? null : new CharsetCandidate(best.Name, CodePages.Get(best.CodePage).GetString(bytes), Math.Clamp(best.Score, 0, 1), "letters of a language that uses it");
    }
}
