using System.Reflection;

namespace IctPipeline.Azure.Settings;

/// <summary>A property of an options class, or of a class nested in it, that configuration can set.</summary>
/// <param name="Info">The property itself.</param>
/// <param name="Path">Its name in configuration, with <c>:</c> before one of a nested class.</param>
public sealed record SettingsProperty(PropertyInfo Info, string Path)
{
    /// <summary>The kind of its values; of a nullable one the kind of those that are there.</summary>
    public Type Kind => Nullable.GetUnderlyingType(Info.PropertyType) ?? Info.PropertyType;

    /// <summary>Every setting of a class, those of nested classes included.</summary>
    public static IEnumerable<SettingsProperty> Of(Type options) =>
        options
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => new SettingsProperty(property, property.Name))
            .SelectMany(property =>
                property.IsNested ? Of(property.Kind).Select(inner => inner with { Path = $"{property.Path}:{inner.Path}" }) : [property]
            );

    /// <summary>Whether its value is a class with settings of its own.</summary>
    private bool IsNested => Kind.IsClass && Kind.Assembly == Info.DeclaringType!.Assembly;
}
