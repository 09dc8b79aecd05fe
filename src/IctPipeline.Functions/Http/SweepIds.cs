namespace IctPipeline.Functions.Http;

/// <summary>Tells ids of sweeps from other text, so that nothing else reaches the store.</summary>
internal static class SweepIds
{
    private const int Longest = 40;

    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= Longest } && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
