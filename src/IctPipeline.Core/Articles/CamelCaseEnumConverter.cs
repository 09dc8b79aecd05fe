using System.Text.Json;
using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>Enumerations are camel-case words in JSON, as property names are.</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
