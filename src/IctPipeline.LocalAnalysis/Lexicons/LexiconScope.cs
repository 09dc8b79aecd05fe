namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>What a text's language needs of the tables; each scope is loaded when the first text asks for it.</summary>
internal enum LexiconScope
{
    /// <summary>Names, words of several syllables, districts.</summary>
    Vietnamese,

    /// <summary>Names, word frequencies.</summary>
    English,

    /// <summary>Names alone.</summary>
    Other,
}
