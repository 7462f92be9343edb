using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using HubSante.Models.V0;
using HubSante.Models.V0.RsCas;

namespace Paths
{
    /// <summary>
    /// Changes each property of a message and of an envelope in turn; prints the JSON, the paths of the errors, and what
    /// stands there.
    /// </summary>
    internal static class Program
    {
        private static readonly List<object> Seen = new List<object>();

        private static void Main()
        {
            CreateCas message = CreateCas.Sample();
            Change(message, message, message.At);
            Envelope envelope = EnvelopeBuilder.Build(CreateCas.Sample(), "a", new[] { "b" });
            foreach (HubObject part in new[] { envelope.Content!, envelope.Parts[0].Header! })
            {
                Change(part, envelope, envelope.At);
            }

            Console.WriteLine(JsonSerializer.Serialize(Seen));
        }

        private static void Change(HubObject value, HubObject document, Func<string, JsonElement?> at)
        {
            foreach (PropertyInfo property in value.GetType().GetProperties().Where(item => item.CanWrite && item.GetIndexParameters().Length == 0))
            {
                object? before = property.GetValue(value);
                IEnumerable<object?> items = before is IList list ? list.Cast<object?>().ToList() : new List<object?> { before };
                foreach (HubObject below in items.OfType<HubObject>().ToList())
                {
                    Change(below, document, at);
                }

                foreach (object? wrong in WrongValues(property.PropertyType))
                {
                    property.SetValue(value, wrong);
                    Note(document, at);
                }

                property.SetValue(value, before is IList ? List(property.PropertyType, items) : before);
            }
        }

        private static IEnumerable<object?> WrongValues(Type type)
        {
            yield return null;
            Type single = type.IsGenericType ? type.GetGenericArguments()[0] : type;
            object? other = single == typeof(string) ? "é'\\" : single == typeof(decimal) ? -1.5m : single == typeof(long) ? -1L : Empty(single);
            if (other != null && typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string))
            {
                yield return List(type, new[] { other });
                yield return List(type, new[] { other, other, other });
            }
            else if (other != null)
            {
                yield return other;
            }
        }

        private static object? Empty(Type type) =>
            typeof(HubObject).IsAssignableFrom(type) && !type.IsAbstract ? Activator.CreateInstance(type) : null;

        private static object List(Type type, IEnumerable<object?> items)
        {
            object made = Activator.CreateInstance(type)!;
            foreach (object? item in items)
            {
                type.GetMethod("Add")!.Invoke(made, new[] { item });
            }

            return made;
        }

        private static void Note(HubObject document, Func<string, JsonElement?> at)
        {
            string[] paths = document.Validate().Errors.Select(error => error.Path).ToArray();
            Seen.Add(new object[] { document.ToJson(), paths, paths.Select(path => at(path)).ToArray() });
        }
    }
}
