using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IctPipeline.Web.Actions;

/// <summary>
/// Proves that a form is one that this reader showed, a while ago at most, with these values: who did not see the page that says what
/// will be done can't have it done. Instances with the same settings know each other's seals.
/// </summary>
internal sealed class ActionSeal(ReaderOptions options, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly byte[] _key = HMACSHA256.HashData(
        Encoding.UTF8.GetBytes($"{options.Cosmos}\n{options.ApiKey}"),
        "ict-reader-action"u8
    );

    public string Make(string kind, IEnumerable<(string Name, string Value)> values)
    {
        var until = (time.GetUtcNow() + Life).ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{until}.{Base64Url.EncodeToString(Sign(until, kind, values))}");
    }

    public bool IsGood(string? seal, string kind, IEnumerable<(string Name, string Value)> values)
    {
        var dot = seal?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || !long.TryParse(seal.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var until))
        {
            return false;
        }

        var text = seal.AsSpan(dot + 1);
        return time.GetUtcNow().ToUnixTimeSeconds() <= until
            && Base64Url.IsValid(text)
            && CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(text), Sign(until, kind, values));
    }

    private byte[] Sign(long until, string kind, IEnumerable<(string Name, string Value)> values)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{until}\n{kind}"));
        foreach (var (name, value) in values.OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{name.Length}:{name}={value.Length}:{value}");
        }

        return HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
