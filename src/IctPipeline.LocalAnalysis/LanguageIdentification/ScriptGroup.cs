namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>Scripts whose languages are told apart by one n-gram model.</summary>
internal enum ScriptGroup : byte
{
    /// <summary>The script alone decides.</summary>
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Hebrew,
    Ethiopic,
    Han,
}

/// <summary>Relates scripts to groups.</summary>
internal static class ScriptGroups
{
    public const int Count = (int)ScriptGroup.Han + 1;

    public static ScriptGroup Of(Script script) =>
        script switch
        {
            Script.Latin => ScriptGroup.Latin,
            Script.Cyrillic => ScriptGroup.Cyrillic,
            Script.Arabic => ScriptGroup.Arabic,
            Script.Devanagari => ScriptGroup.Devanagari,
            Script.Hebrew => ScriptGroup.Hebrew,
            Script.Ethiopic => ScriptGroup.Ethiopic,
            Script.Han or Script.Kana => ScriptGroup.Han,
            _ => ScriptGroup.None,
        };

    /// <summary>How much a letter counts when scripts compete: an ideograph or a syllable block says more than a letter.</summary>
    public static int LetterWeight(Script script) =>
        script switch
        {
            Script.Han or Script.Hangul => 3,
            Script.Kana => 2,
            _ => 1,
        };
}
