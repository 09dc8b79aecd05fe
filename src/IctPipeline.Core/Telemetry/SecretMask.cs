using System.Text.RegularExpressions;

namespace IctPipeline.Core.Telemetry;

/// <summary>
/// Takes secrets out of text that is shown or logged and was written by others: libraries put whole addresses, headers and connection
/// strings into what they say. Known by the names that they stand behind: keys of functions and services, signatures of shared access
/// signatures, parts of connection strings, headers.
/// </summary>
public static class SecretMask
{
    private const string Mask = "$1***";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>Parameters of an address.</summary>
    private static readonly Regex Parameters = new(
        """([?&](?:code|sig|key|token|access_token|subscription-key)=)[^\s&#"'<>)}\]]+""",
        Options
    );

    /// <summary>Parts of connection strings, headers, and members of JSON: a value ends where a list, a header or a string does.</summary>
    private static readonly Regex Named = new(
        "((?:accountkey|sharedaccesskey|sharedaccesssignature|x-functions-key|api-key|subscription-key|client_secret|password|pwd)"
            + """["']?\s*[=:]\s*["']?)[^\s&;,"'<>)}\]]+""",
        Options
    );

    /// <summary>The header of every other kind of credentials: a scheme, then the secret.</summary>
    private static readonly Regex Authorization = new(
        """((?:[\s"'({,]|^)(?:proxy-)?authorization["']?\s*[=:]\s*["']?)[^\r\n"']+""",
        Options
    );

    /// <summary>The text with <c>***</c> in place of each secret.</summary>
    public static string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Authorization.Replace(Named.Replace(Parameters.Replace(text, Mask), Mask), Mask);
    }
}
