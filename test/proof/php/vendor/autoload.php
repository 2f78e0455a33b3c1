<?php

declare(strict_types=1);

namespace Segment;

/**
 * Stands for segmentio/analytics-php: takes what its 3.8.2 takes (Segment.php, Client.php, LibCurl.php), checks what that
 * checks, and posts the same. Connections go to the port PROOF_PORT, whatever host is meant.
 */
class Segment
{
    private static ?string $secret = null;
    private static string $host = 'api.segment.io';
    private static array $queue = [];

    public static function init(string $secret, array $options = []): void
    {
        self::assert($secret, 'Segment::init() requires secret');
        self::known($options, ['host']);
        self::$secret = $secret;
        self::$host = $options['host'] ?? 'api.segment.io';
    }

    public static function group(array $message): bool
    {
        self::assert(self::$secret, 'Segment::init() must be called before any other tracking method.');
        self::assert(!empty($message['groupId']), 'Segment::group() expects a groupId');
        self::put('group', $message, ['groupId', 'traits']);
        return true;
    }

    public static function track(array $message): bool
    {
        self::assert(self::$secret, 'Segment::init() must be called before any other tracking method.');
        self::assert(!empty($message['event']), 'Segment::track() expects an event');
        self::put('track', $message, ['event', 'properties']);
        return true;
    }

    private static function put(string $type, array $message, array $own): void
    {
        $userId = array_key_exists('userId', $message) && (string) $message['userId'] !== '';
        self::assert($userId || !empty($message['anonymousId']), "Segment::$type() requires userId or anonymousId");
        self::known($message, [...$own, 'userId', 'anonymousId', 'context', 'timestamp', 'integrations']);
        $object = $own[1];
        if (empty($message[$object])) {
            $message[$object] = (object) [];
        }
        $library = ['library' => ['name' => 'analytics-php', 'version' => '3.8.2', 'consumer' => 'LibCurl']];
        $message['context'] = array_merge($library, $message['context'] ?? []);
        self::$queue[] = $message + ['type' => $type, 'timestamp' => date('c')];
    }

    public static function flush(): bool
    {
        if (self::$queue === []) {
            return true;
        }
        $request = curl_init('https://' . self::$host . '/v1/batch');
        curl_setopt_array($request, [
            CURLOPT_USERPWD => self::$secret . ':',
            CURLOPT_POSTFIELDS => json_encode(['batch' => self::$queue, 'sentAt' => date('c')]),
            CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_SSL_VERIFYPEER => false,
            CURLOPT_CONNECT_TO => ['::127.0.0.1:' . getenv('PROOF_PORT')],
        ]);
        self::$queue = [];
        return curl_exec($request) !== false;
    }

    private static function assert($value, string $message): void
    {
        if (empty($value)) {
            throw new \Exception($message);
        }
    }

    private static function known(array $given, array $names): void
    {
        $strange = array_diff(array_keys($given), $names);
        self::assert($strange === [], 'unknown: ' . implode(', ', $strange));
    }
}
