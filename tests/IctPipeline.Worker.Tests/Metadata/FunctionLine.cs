using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace IctPipeline.Worker.Tests.Metadata;

/// <summary>A function in one line: its name, and what it is called for. Made from attributes and from metadata alike.</summary>
internal static class FunctionLine
{
    /// <summary>From a function's attributes.</summary>
    public static string Of(MethodInfo method)
    {
        var trigger = method
            .GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes())
            .OfType<TriggerBindingAttribute>()
            .Single();
        return $"{method.GetCustomAttribute<FunctionAttribute>()!.Name}: "
            + trigger switch
            {
                BlobTriggerAttribute blob => $"blobTrigger {blob.BlobPath} on {blob.Connection} by {blob.Source}",
                QueueTriggerAttribute queue => $"queueTrigger {queue.QueueName} on {queue.Connection}",
                TimerTriggerAttribute timer => $"timerTrigger {timer.Schedule} monitor {timer.UseMonitor}",
                HttpTriggerAttribute http => $"httpTrigger {string.Join(',', http.Methods!)} {http.Route} for {http.AuthLevel} answers",
                _ => throw new NotSupportedException($"{trigger.GetType().Name} is new here."),
            };
    }

    /// <summary>From a function's bindings: one trigger, and with HTTP its answer.</summary>
    public static string Of(string name, IEnumerable<JsonElement> bindings)
    {
        var all = bindings.ToList();
        var trigger = all.Single(binding => IsDirection(binding, "In"));
        var rest = all.Where(binding => !binding.Equals(trigger))
            .Select(binding => $"{Text(binding, "name")} {Text(binding, "type")} {Text(binding, "direction")}");
        return $"{name}: {Text(trigger, "type")} "
            + Text(trigger, "type") switch
            {
                "blobTrigger" => $"{Text(trigger, "path")} on {Text(trigger, "connection")} by {Text(trigger, "source")}",
                "queueTrigger" => $"{Text(trigger, "queueName")} on {Text(trigger, "connection")}",
                "timerTrigger" => $"{Text(trigger, "schedule")} monitor {Text(trigger, "useMonitor")}",
                "httpTrigger" => $"{string.Join(',', trigger.GetProperty("methods").EnumerateArray())} "
                    + $"{Text(trigger, "route")} for {Text(trigger, "authLevel")}",
                var other => throw new NotSupportedException($"{other} is new here."),
            }
            + string.Concat(rest.Select(binding => binding == "$return http Out" ? " answers" : $" and {binding}"));
    }

    private static bool IsDirection(JsonElement binding, string direction) =>
        string.Equals(Text(binding, "direction"), direction, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement binding, string property) =>
        binding.TryGetProperty(property, out var value) ? value.ToString() : null;
}
