using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace IctPipeline.HttpGuard;

/// <summary>
/// The names that a server answers to. A browser sends the name of the address that its user is on, and it resolves that name
/// anew whenever it likes: a page of another site whose name suddenly means this machine ("DNS rebinding") still says the
/// other name, and is known by it. ASP.NET Core's own host filtering takes any port and answers without a word of help.
/// </summary>
public sealed class AllowedHosts
{
    /// <summary>The environment variable that names further ones, for all servers of a local run.</summary>
    public const string Variable = "ICT_ALLOWED_HOSTS";

    private const string Any = "*";
    private const string Local = "localhost";
    private const int HttpPort = 80;
    private const int HttpsPort = 443;
    private static readonly char[] Separators = [',', ';', ' '];
    private readonly HashSet<string> _more;

    private AllowedHosts(IEnumerable<string> more) => _more = new HashSet<string>(more, StringComparer.OrdinalIgnoreCase);

    /// <param name="more">
    /// Names beyond this machine's own, between commas, semicolons or spaces: <c>name</c> with any port, <c>name:port</c>, or
    /// <c>*</c> where something in front of the server checks. Null or empty: none.
    /// </param>
    /// <exception cref="FormatException">An entry is no name; the message repeats it.</exception>
    public static AllowedHosts Parse(string? more)
    {
        var entries = (more ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var wrong = entries.FirstOrDefault(entry => entry != Any && !IsHost(entry));
        return wrong is null
            ? new AllowedHosts(entries)
            : throw new FormatException($"\"{wrong}\" is no host: give names or addresses, each with or without a port, or *.");
    }

    /// <summary>The entries that were given.</summary>
    public IReadOnlyCollection<string> Given => _more;

    /// <summary>Whether a request that came in on this connection names a host that is this server's.</summary>
    public bool Contain(HostString host, IPAddress? address, int port, bool isHttps)
    {
        if (_more.Contains(Any))
        {
            return true;
        }

        if (!host.HasValue)
        {
            return false;
        }

        // A dot may end a name that is complete.
        var name = host.Host.EndsWith('.') ? host.Host[..^1] : host.Host;
        return _more.Contains(name)
            || _more.Contains(string.Create(CultureInfo.InvariantCulture, $"{name}:{host.Port}"))
            || ((host.Port ?? (isHttps ? HttpsPort : HttpPort)) == port && IsThisMachine(name, address));
    }

    /// <summary>
    /// Addresses as browsers write them: other spellings of the same one (decimal, padded) are nobody's habit. Browsers take every name
    /// below <c>localhost</c> for this machine, whatever a name server says.
    /// </summary>
    private static bool IsThisMachine(string name, IPAddress? address) =>
        string.Equals(name, Local, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith($".{Local}", StringComparison.OrdinalIgnoreCase)
        || (
            IPAddress.TryParse(name, out var named)
            && string.Equals(name, Written(named), StringComparison.OrdinalIgnoreCase)
            && (IPAddress.IsLoopback(named) || named.Equals(Plain(address)))
        );

    private static string Written(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    /// <summary>A socket for both families writes the addresses of one as those of the other.</summary>
    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static bool IsHost(string entry)
    {
        var host = new HostString(entry);
        var hasPort = entry.Length > host.Host.Length;
        return Uri.CheckHostName(host.Host) != UriHostNameType.Unknown
            && (!hasPort || ushort.TryParse(entry[(host.Host.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }
}
