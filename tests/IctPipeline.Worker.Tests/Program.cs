using System.Globalization;
using IctPipeline.Worker.Tests.Hosting;

namespace IctPipeline.Worker.Tests;

/// <summary>
/// A host in a process of its own, so that a test can kill it: says where it listens and when its worker is there. With
/// <c>starts FOLDER FOLDER ROUNDS</c> it measures how long two published apps take to start.
/// </summary>
internal static class Program
{
    public const string ListensAt = "listens at ";
    public const string HasWorker = "has worker ";

    private static async Task Main(string[] args)
    {
        if (args is ["starts", var one, var other, var rounds])
        {
            await StartMeasure.PrintAsync([one, other], int.Parse(rounds, CultureInfo.InvariantCulture), Console.Out);
            return;
        }

        await using var host = await RpcHost.StartAsync();
        Console.WriteLine(ListensAt + host.Endpoint);
        var worker = await host.Worker;
        Console.WriteLine(HasWorker + worker.WorkerId);

        // Until whoever started it is gone.
        await Console.In.ReadToEndAsync();
    }
}
