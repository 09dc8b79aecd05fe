using System.Net.Sockets;
using Azure.Identity;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure;

/// <summary>What every client can throw when no answer came, or no token could be had.</summary>
internal static class ConnectionErrors
{
    /// <summary>The code where nothing answered in time, or at all.</summary>
    public const string NoAnswer = "NoAnswer";

    /// <summary>The code where the identity could not be proved.</summary>
    public const string AuthenticationFailed = "AuthenticationFailed";

    private const int Unauthorized = 401;

    /// <summary>The error as <see cref="DependencyException"/>; null where it is none of these, or the caller's own cancellation.</summary>
    public static DependencyException? Translate(string dependency, Exception error, CancellationToken cancellationToken) =>
        error switch
        {
            OperationCanceledException when cancellationToken.IsCancellationRequested => null,
            AuthenticationFailedException => new(
                dependency,
                Unauthorized,
                AuthenticationFailed,
                $"No access token for {dependency}: {FirstLine(error.Message)}",
                inner: error
            ),
            OperationCanceledException or TimeoutException or SocketException or IOException or HttpRequestException => new(
                dependency,
                0,
                NoAnswer,
                $"No answer from {dependency} ({error.GetType().Name}).",
                inner: error
            ),
            _ => null,
        };

    /// <summary>Clients append headers, bodies and diagnostics to their messages: the first line says what matters.</summary>
    public static string FirstLine(string message)
    {
        const int longest = 300;
        var line = message.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= longest ? line.ToString() : string.Concat(line[..longest], "…");
    }
}
