namespace IctPipeline.EndToEnd.Tests.Hosts;

/// <summary>A program that runs the functions, and how a test deals with it.</summary>
internal interface IHostProgram
{
    /// <param name="folder">Where it may keep what it needs between two starts.</param>
    /// <param name="environment">Settings of the app.</param>
    IctProcess Start(string folder, IReadOnlyDictionary<string, string?> environment);

    /// <summary>Waits until it works, and finds out how it is asked over HTTP.</summary>
    /// <returns>A client with the address of the HTTP functions, and their key where one is asked for.</returns>
    Task<HttpClient> ReadyAsync(IctProcess process, string folder);

    /// <summary>Tells it of a dropped blob where nobody else does.</summary>
    Task TellAsync(HttpClient client, Uri blob);
}
