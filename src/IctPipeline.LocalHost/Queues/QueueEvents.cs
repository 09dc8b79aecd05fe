using System.Globalization;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using IctPipeline.LocalHost.Functions;

namespace IctPipeline.LocalHost.Queues;

/// <summary>What a queue function is called with.</summary>
internal static class QueueEvents
{
    private static readonly Type[] Supported = [typeof(string), typeof(BinaryData), typeof(QueueMessage)];

    public static bool IsSupported(Type parameter) => Supported.Contains(parameter);

    /// <param name="text">The message's text, decoded.</param>
    public static TriggerEvent From(QueueMessage message, string text, Type parameter) =>
        new(
            Value(message, text, parameter),
            new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
            {
                ["QueueTrigger"] = text,
                ["Id"] = message.MessageId,
                ["PopReceipt"] = message.PopReceipt,
                ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
                ["InsertionTime"] = Json(message.InsertedOn),
                ["ExpirationTime"] = Json(message.ExpiresOn),
                ["NextVisibleTime"] = Json(message.NextVisibleOn),
            }
        );

    private static object Value(QueueMessage message, string text, Type parameter)
    {
        if (parameter == typeof(string))
        {
            return text;
        }

        return parameter == typeof(BinaryData)
            ? BinaryData.FromString(text)
            : QueuesModelFactory.QueueMessage(
                message.MessageId,
                message.PopReceipt,
                text,
                message.DequeueCount,
                message.NextVisibleOn,
                message.InsertedOn,
                message.ExpiresOn
            );
    }

    /// <summary>The host hands over what is no string as JSON text.</summary>
    private static string? Json(DateTimeOffset? time) => time is { } value ? JsonSerializer.Serialize(value) : null;
}
