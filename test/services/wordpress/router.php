<?php
// For php -S: files as they are, folders with their index.php, all else to WordPress (pretty permalinks, /wp-json).
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?? '/');
if (strpos($path, '..') !== false || strpos($path, "\0") !== false) {
    http_response_code(400);
    return true;
}
if ($path !== '/' && is_file(rtrim($root . $path, '/') . '/index.php')) {
    if (substr($path, -1) !== '/') {
        header('Location: ' . $path . '/', true, 301);
        return true;
    }
    $path .= 'index.php';
}
if ($path === '/' || !is_file($root . $path)) {
    $path = '/index.php';
} elseif (substr($path, -4) !== '.php') {
    return false; // php's own server sends it
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
$_SERVER['SCRIPT_FILENAME'] = $root . $path;
chdir(dirname($root . $path));
require $root . $path;
return true;
