namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>What a piece of RTF is.</summary>
internal enum RtfTokenKind
{
    End,
    GroupStart,
    GroupEnd,

    /// <summary>A backslash, letters, and perhaps a number.</summary>
    Word,

    /// <summary>A backslash and one sign.</summary>
    Sign,

    /// <summary>One byte of text, as it is or in hexadecimal.</summary>
    Byte,
}

/// <summary>A piece of RTF.</summary>
/// <param name="Name">Of a word, or the sign.</param>
/// <param name="Value">The number behind a word; null where there is none.</param>
/// <param name="Byte">Of a piece of text.</param>
internal readonly record struct RtfToken(RtfTokenKind Kind, string Name = "", int? Value = null, byte Byte = 0);
