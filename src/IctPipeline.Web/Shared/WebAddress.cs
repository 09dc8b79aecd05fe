namespace IctPipeline.Web.Shared;

/// <summary>Addresses that files give. Only the web's own may become links: <c>javascript:</c> and the like stay text.</summary>
internal static class WebAddress
{
    /// <summary>More than browsers and servers take.</summary>
    private const int Longest = 2_048;

    /// <summary>The address if it is an absolute one of http or https; else null.</summary>
    public static Uri? Parse(string? text) =>
        text is { Length: <= Longest }
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.UserInfo.Length == 0
            ? address
            : null;
}
