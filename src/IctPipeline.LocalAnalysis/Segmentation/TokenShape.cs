namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>What a token looks like, without any knowledge of words.</summary>
[Flags]
internal enum TokenShape : ushort
{
    None = 0,

    /// <summary>Holds a letter.</summary>
    Word = 1,

    /// <summary>Digits, with decimal and grouping marks inside.</summary>
    Number = 2,

    /// <summary>One punctuation mark or symbol.</summary>
    Mark = 4,

    /// <summary>The first letter is a capital.</summary>
    InitialUpper = 8,

    /// <summary>Two letters or more, all of them capitals.</summary>
    AllUpper = 16,

    /// <summary>A word that also holds a digit.</summary>
    HasDigit = 32,

    /// <summary>Capitals inside a word that has small letters too (<c>MobiFone</c>).</summary>
    InnerUpper = 64,

    /// <summary>Holds a letter with a diacritic that Vietnamese uses.</summary>
    Accented = 128,

    /// <summary>White space stands before it (or the text starts with it).</summary>
    SpaceBefore = 256,

    /// <summary>A line break stands before it (or the text starts with it).</summary>
    LineBefore = 512,

    /// <summary>A single Han, Kana or Hangul character.</summary>
    Ideograph = 1024,

    /// <summary>The first token of a sentence.</summary>
    SentenceStart = 2048,

    /// <summary>A web address.</summary>
    Url = 4096,

    /// <summary>A mail address.</summary>
    Email = 8192,

    /// <summary>An underscore joins it to the token before: a text of which the words are marked.</summary>
    Joined = 16384,
}
