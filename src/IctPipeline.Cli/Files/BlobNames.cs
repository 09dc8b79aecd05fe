using System.Text;

namespace IctPipeline.Cli.Files;

/// <summary>What a blob can't be called: a client would shorten it and write another blob, or no listing could name it.</summary>
internal static class BlobNames
{
    /// <summary>UTF-16 code units, as the storage service counts.</summary>
    private const int Longest = 1024;

    /// <summary>What is wrong with a name, as a sentence; null where nothing is.</summary>
    public static string? Problem(string name) =>
        name.Length is 0 or > Longest ? $"a blob's name has 1 to {Longest} characters."
        : name[0] == '/' ? "a blob's name does not start with a slash."
        : name.Contains('\\', StringComparison.Ordinal) ? "a blob's name has no backslash."
        : name.Split('/').Any(part => part is "." or "..") ? "a blob's name has no part that is \".\" or \"..\"."
        : !IsText(name) ? "a blob's name has no control characters."
        : null;

    /// <summary>Neither control characters nor what is no character at all.</summary>
    private static bool IsText(string name)
    {
        for (var rest = name.AsSpan(); !rest.IsEmpty; )
        {
            if (
                Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done
                || Rune.IsControl(rune)
                || (rune.Value & 0xFFFE) == 0xFFFE
            )
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
