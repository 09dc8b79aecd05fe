using System.Net;
using System.Net.Sockets;

namespace IctPipeline.Cli.Up;

/// <summary>Chooses ports where nobody gave one: those that tools expect if they are free, else any.</summary>
internal static class PortChoice
{
    /// <summary>Where the Functions host listens by custom.</summary>
    public const int Http = 7071;

    /// <summary>Azurite's blob port: what <c>UseDevelopmentStorage=true</c> and Azure Storage Explorer look for.</summary>
    public const int Blob = 10000;

    /// <summary>Azurite's queue port.</summary>
    public const int Queue = 10001;

    /// <summary>The Cosmos DB emulator's port.</summary>
    public const int Cosmos = 8081;

    /// <summary>Pages where people look.</summary>
    public const int Reader = 7072;

    /// <summary>The given port, or the customary one if nobody listens there, or 0 for any.</summary>
    public static int Choose(int? given, int customary) => given ?? (IsFree(customary) ? customary : 0);

    /// <summary>Whether nobody listens there on the loopback address.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
