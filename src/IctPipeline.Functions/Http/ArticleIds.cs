using System.Buffers;

namespace IctPipeline.Functions.Http;

/// <summary>Tells ids from other text, so that nothing else reaches the store.</summary>
internal static class ArticleIds
{
    private const int Length = 32;

    /// <summary>RFC 4648 base32, lower case.</summary>
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("abcdefghijklmnopqrstuvwxyz234567");

    public static bool IsValid(string? text) => text is { Length: Length } && !text.AsSpan().ContainsAnyExcept(Alphabet);
}
