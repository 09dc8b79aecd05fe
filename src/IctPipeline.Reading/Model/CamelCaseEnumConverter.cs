using System.Text.Json;
using System.Text.Json.Serialization;

namespace IctPipeline.Reading.Model;

/// <summary>Enumerations are camel-case words in JSON, as property names are.</summary>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
