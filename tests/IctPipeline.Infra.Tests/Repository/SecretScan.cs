using System.Text.RegularExpressions;

namespace IctPipeline.Infra.Tests.Repository;

/// <summary>Finds what looks like a secret.</summary>
internal static partial class SecretScan
{
    /// <summary>Keys that are published with the emulators, the same for everybody, and open nothing but those.</summary>
    private static readonly string[] Public =
    [
        "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
    ];

    /// <summary>The lines that hold something like a secret, by number.</summary>
    public static IEnumerable<string> Find(string text)
    {
        var cleaned = Public.Aggregate(text, (left, key) => left.Replace(key, "", StringComparison.Ordinal));
        return cleaned
            .Split('\n')
            .SelectMany(
                (line, index) =>
                    Pattern().Matches(line).Select(match => $"({index + 1}): {match.Value[..Math.Min(match.Value.Length, 24)]}…")
            );
    }

    /// <summary>
    /// Account keys (64 bytes, 32 for Language, in base64 or hex after a name that says so), signatures of SAS addresses,
    /// function keys, private keys, tokens of Entra, GitHub, NuGet and npm, and passwords in connection strings.
    /// </summary>
    [GeneratedRegex(
        @"(?<!sha512-)(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}=="
            + @"|(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[A-Za-z0-9+/%]{20,}"
            + @"|(?i:(?:api|subscription|functions?)[-_ ]?key|x-functions-key|client[-_ ]?secret|password|pwd)"
            + @"[""']?\s*[:=]\s*[""'][A-Za-z0-9+/_\-]{24,}={0,2}[""']"
            + @"|[?&]sig=[A-Za-z0-9%]{30,}"
            + @"|AzFu[A-Za-z0-9_\-]{6}=="
            + @"|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"
            + @"|eyJ[A-Za-z0-9_\-]{15,}\.eyJ[A-Za-z0-9_\-]{15,}"
            + @"|gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,}|oy2[a-z0-9]{43}|npm_[A-Za-z0-9]{36}"
    )]
    private static partial Regex Pattern();
}
