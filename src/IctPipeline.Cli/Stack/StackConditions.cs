using System.Text.Json;
using IctPipeline.Cli.Documents;
using IctPipeline.Core.Conditions;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Stack;

/// <summary>Asks the host of a local stack what is wrong with it. An account's instances are asked by <c>ict.conditions</c>.</summary>
internal static class StackConditions
{
    /// <summary>The host asks its services before it answers, and gives them up after three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>What the host says, or that it does not answer; empty for an account.</summary>
    public static async Task<IReadOnlyList<Condition>> ConditionsAsync(this StackConnection connection, CancellationToken cancellationToken)
    {
        if (connection.Local is not { } stack)
        {
            return [];
        }

        using var client = new HttpClient { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(stack.HttpAddress, "api/health/details"));
        request.Headers.Add("x-functions-key", stack.HostKey);
        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            answer.EnsureSuccessStatusCode();
            var report = JsonSerializer.Deserialize(
                await answer.Content.ReadAsByteArrayAsync(cancellationToken),
                CliJson.Default.HealthReport
            );
            return report?.Conditions ?? [];
        }
        catch (Exception error)
            when (error is HttpRequestException or JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            return
            [
                new Condition(
                    ConditionNames.Server,
                    "host",
                    $"`ict up` (process {stack.ProcessId}) does not answer at {stack.HttpAddress}: nothing is processed until it does.",
                    connection.Services.GetRequiredService<TimeProvider>().GetUtcNow()
                ),
            ];
        }
    }
}
